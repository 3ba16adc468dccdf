import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Notebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "../../scripts/authoring/exercise-notebook.ts";
import { wordsFile } from "../../scripts/authoring/exercise-words.ts";
import { generatedExercises } from "../../scripts/authoring/generated-exercises.ts";

const SOLVED = `// BEGIN SOLUTION y: const y = todo("y");
const y = 2;
// END SOLUTION`;

function notebook(...sources: string[]): Notebook {
  const cells = sources.map((source) => ({
    cell_type: "code" as const,
    source,
    outputs: ["an old one"],
    execution_count: 3,
  }));
  return { nbformat: 4, nbformat_minor: 5, cells };
}

describe("exerciseNotebook", () => {
  it("replaces the answers, and keeps no outputs", () => {
    const { cells } = exerciseNotebook(notebook("1;", SOLVED), "06.ipynb");
    expect(cells.map(({ source }) => source)).toEqual([
      "1;",
      'const y = todo("y");',
    ]);
    expect(cells[1]).toMatchObject({ outputs: [], execution_count: null });
  });

  it("refuses a solution without a single fill-in", () => {
    expect(() => exerciseNotebook(notebook("1;"), "06.ipynb")).toThrow(
      "06.ipynb has no fill-in: it would be published as it is.",
    );
  });
});

const text = { en: "a", ja: "あ" };
const words = {
  subjects: {
    y: { title: text, checks: { value: { what: text, fillIn: "y" } } },
  },
  hints: { y: [text, text] },
};

/** A solution with these words, as a raw cell. */
function withWords(source: unknown): Notebook {
  const solution = notebook(SOLVED);
  const metadata = { tags: ["words"] };
  const cell = { cell_type: "raw" as const, source: JSON.stringify(source) };
  return { ...solution, cells: [...solution.cells, { ...cell, metadata }] };
}

describe("the words of an exercise", () => {
  it("become a file of the kit, and leave the notebook", () => {
    const file = wordsFile(withWords(words), "06-layers");
    expect(file).toContain("export const layers06 = {");
    expect(file).toContain("as const satisfies ExerciseWords");
    const { cells } = exerciseNotebook(withWords(words), "06.ipynb");
    expect(cells).toHaveLength(1);
  });

  it.each([
    ["a language", { ...words, hints: { y: [text, { en: "a" }] } }, /y\.1\.ja/],
    ["a second hint", { ...words, hints: { y: [text] } }, /hints\.y/],
    ["all hints", { ...words, hints: {} }, /the fill-in y has no hints/],
    [
      "its fill-in",
      { ...words, hints: { ...words.hints, z: [text, text] } },
      /hints for z, which is no fill-in/,
    ],
  ])("are refused without %s", (_, wrong, message) => {
    expect(() => wordsFile(withWords(wrong), "06-layers")).toThrow(message);
  });

  it("are missed", () => {
    expect(() => wordsFile(notebook(SOLVED), "06-layers")).toThrow(
      /0 raw cells with the tag "words"/,
    );
  });
});

describe("generatedExercises", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "solutions-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("names the solution that is no notebook", () => {
    mkdirSync(join(folder, "solutions"));
    writeFileSync(join(folder, "solutions", "07.ipynb"), "{");
    expect(() => generatedExercises(folder)).toThrow(
      /07\.ipynb: This file is no JSON/,
    );
  });
});
