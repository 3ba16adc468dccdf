import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatNotebook, parseNotebook } from "../../kit/notebook.ts";
import {
  expectFreeName,
  identifier,
} from "../../scripts/authoring/exercise-name.ts";
import { generatedExercises } from "../../scripts/authoring/generated-exercises.ts";
import { missingParts } from "../../scripts/authoring/missing-parts.ts";
import { newHiddenTest } from "../../scripts/authoring/new-exercise/new-hidden-test.ts";
import { newNotebook } from "../../scripts/authoring/new-exercise/new-notebook.ts";
import { root } from "../../scripts/setup/root.mjs";

const NAME = "16-self-attention";

describe("the name of a new exercise", () => {
  const taken = ["06-layers", "15-design"];

  it("becomes an identifier", () => {
    expect(identifier(NAME)).toBe("selfAttention16");
  });

  it("may be free", () => {
    expect(() => expectFreeName(NAME, taken)).not.toThrow();
  });

  it.each([
    "",
    "attention",
    "6-layers",
    "16",
    "16-",
    "16-Attention",
    "16_a",
    "16-a b",
    "16-a/../b",
    "16-2a",
  ])("cannot be %j", (name) => {
    expect(() => expectFreeName(name, taken)).toThrow(
      /is no name for an exercise/,
    );
  });

  it("says what to do where it is taken", () => {
    const problemOf = (name: string) => {
      try {
        return expectFreeName(name, taken);
      } catch (problem) {
        return problem;
      }
    };
    expect(problemOf("06-layers")).toMatchObject({
      message: "There is an exercise 06-layers already.",
      advice: "Edit what is there, or take the next number: 16-layers.",
    });
    expect(problemOf("06-attention")).toMatchObject({
      message: "The number 06 belongs to 06-layers.",
      advice: "Edit what is there, or take the next number: 16-attention.",
    });
  });
});

describe("a new exercise", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "course "));
    mkdirSync(join(folder, "solutions"));
    mkdirSync(join(folder, "test", "hidden"), { recursive: true });
    write(`solutions/${NAME}.ipynb`, NOTEBOOK);
    write(`test/hidden/${NAME}.test.ts`, TEST);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const NOTEBOOK = formatNotebook(newNotebook(NAME));
  const TEST = newHiddenTest(NAME);
  const write = (path: string, text: string) =>
    writeFileSync(join(folder, path), text);

  /** As an author does who has written all that is asked for. */
  const written = (text: string) => text.replaceAll("TO WRITE:", "Here is");
  const complete = written(TEST).replace(
    "otherAnswers: [",
    'otherAnswers: [{ name: "b", code: {} }, { name: "c", code: {} },',
  );

  it("gives students a notebook with a stub, and the kit its words", () => {
    const files = generatedExercises(folder);
    expect(files.get(`exercises/${NAME}.ipynb`)).toContain(
      'return todo(\\"the mean of the squares\\");',
    );
    expect(files.get(`kit/exercises/${NAME}.ipynb`)).toBe(
      files.get(`exercises/${NAME}.ipynb`),
    );
    expect(files.get(`kit/exercises/${NAME}.ts`)).toContain(
      "export const selfAttention16 = {",
    );
  });

  it("is said to lack what its author has not written", () => {
    expect(missingParts(folder)).toEqual([
      `solutions/${NAME}.ipynb, cell 1: still says "TO WRITE:", 3 times`,
      `solutions/${NAME}.ipynb, cell 3: still says "TO WRITE:", 2 times`,
      `solutions/${NAME}.ipynb, cell 5: still says "TO WRITE:", 2 times`,
      `solutions/${NAME}.ipynb, cell 9: still says "TO WRITE:", 8 times`,
      `test/hidden/${NAME}.test.ts: still says "TO WRITE:", 6 times`,
      `test/hidden/${NAME}.test.ts: 1 other right answers, expected at least 3`,
    ]);
  });

  it("lacks nothing when all is written", () => {
    write(`solutions/${NAME}.ipynb`, written(NOTEBOOK));
    write(`test/hidden/${NAME}.test.ts`, complete);
    expect(missingParts(folder)).toEqual([]);
  });

  it.each([
    [
      "mistakes",
      complete.replace("selfAttention16: [", "other: ["),
      /no well-known mistake of selfAttention16/,
    ],
    [
      "mistakes, but an empty list",
      complete.replace(/(selfAttention16: \[)[\s\S]*?(\],\n {4}\},)/, "$1$2"),
      /no well-known mistake/,
    ],
    ["tests", complete.replace("    test(", "    nothing("), /: no test$/],
  ])("lacks %s", (_, test, message) => {
    write(`solutions/${NAME}.ipynb`, written(NOTEBOOK));
    write(`test/hidden/${NAME}.test.ts`, test);
    expect(missingParts(folder)).toEqual([expect.stringMatching(message)]);
  });

  it("lacks its hidden test, or its solution", () => {
    write(`solutions/${NAME}.ipynb`, written(NOTEBOOK));
    rmSync(join(folder, `test/hidden/${NAME}.test.ts`));
    expect(missingParts(folder)).toEqual([
      `test/hidden/${NAME}.test.ts is missing: nothing would judge ${NAME}`,
    ]);
    rmSync(join(folder, `solutions/${NAME}.ipynb`));
    write(`test/hidden/${NAME}.test.ts`, complete);
    expect(missingParts(folder)).toEqual([
      `test/hidden/${NAME}.test.ts has no solutions/${NAME}.ipynb`,
    ]);
  });

  it.each([9, 0])("has fill-ins of 1 to 8 lines, not %i", (lines) => {
    const answer = "  return x.mul(x).mean();\n";
    const other = Array.from({ length: lines }, (_, i) => `  x.add(${i});\n`);
    const notebook = parseNotebook(written(NOTEBOOK));
    expect(notebook.cells[5].source).toContain(answer);
    notebook.cells[5].source = notebook.cells[5].source.replace(
      answer,
      other.join("\n"),
    );
    write(`solutions/${NAME}.ipynb`, formatNotebook(notebook));
    write(`test/hidden/${NAME}.test.ts`, complete);
    expect(missingParts(folder)).toEqual([
      `solutions/${NAME}.ipynb, cell 6: the answer to selfAttention16 has ` +
        `${lines} lines, expected 1 to 8`,
    ]);
  });

  it("lacks a visible check of a fill-in", () => {
    const unchecked = written(NOTEBOOK).replaceAll(
      'fillIn: \\"selfAttention16\\"',
      'fillIn: \\"another\\"',
    );
    write(`solutions/${NAME}.ipynb`, unchecked);
    write(`test/hidden/${NAME}.test.ts`, complete);
    expect(missingParts(folder)).toEqual([
      expect.stringMatching(/no visible check names the fill-in selfAtt/),
    ]);
  });
});

it("the exercises of the course lack nothing", () => {
  expect(missingParts(root)).toEqual([]);
});
