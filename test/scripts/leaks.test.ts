import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { formatNotebook } from "../../kit/notebook.ts";
import { leaksIn } from "../../scripts/release/leaks.ts";

const ANSWER = "const sum = a + b;\n  return sum;";
const SOLUTION = `function add(a: number, b: number) {
  // BEGIN SOLUTION a: return todo("a + b");
  ${ANSWER}
  // END SOLUTION
}`;
const HIDDEN = `test("adds numbers that nobody has seen", () => {
  const x = random.normal([4, 3]);
  expect(add(x, random.normal([3]), [1, 2, 3], { deep: true })).toBe(0.25);
});`;

let course: string;
let release: string;

function write(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function notebook(source: string, cell_type: "code" | "markdown" = "code") {
  const cells = [{ cell_type, source, metadata: {}, outputs: [] }];
  return formatNotebook({ nbformat: 4, nbformat_minor: 5, cells });
}

beforeEach(() => {
  course = mkdtempSync(join(tmpdir(), "course-"));
  release = join(course, "release");
  write(course, "solutions/01.ipynb", notebook(SOLUTION));
  write(course, "test/hidden/01.test.ts", HIDDEN);
  write(release, "exercises/01.ipynb", notebook('todo("a + b");'));
});

afterEach(() => rmSync(course, { recursive: true }));

describe("leaksIn", () => {
  it("finds nothing in a clean release", () => {
    write(release, "lib/add.ts", "export const add = 1;");
    write(release, "README.md", "Fill in the sum.");
    expect(leaksIn(course, release)).toEqual([]);
  });

  it("finds an answer in an exercise, however it is laid out", () => {
    const moved = ANSWER.replace(";\n", "/* ! */\n\n;").replace(" = ", "=");
    write(release, "exercises/01.ipynb", notebook(`() => { ${moved} }`));
    expect(leaksIn(course, release)).toEqual([
      "exercises/01.ipynb holds the answer of solutions/01.ipynb, cell 1",
    ]);
  });

  it("finds an answer in the text of an exercise", () => {
    write(release, "exercises/01.ipynb", notebook(ANSWER, "markdown"));
    expect(leaksIn(course, release)).toHaveLength(1);
  });

  it("finds a solved cell as a whole in any file", () => {
    const solved = `function add(a: number, b: number) { ${ANSWER} }`;
    write(release, "notebooks/11.ipynb", notebook(solved));
    write(release, "NOTES.md", solved);
    expect(leaksIn(course, release)).toEqual([
      "NOTES.md holds the whole of solutions/01.ipynb, cell 1",
      "notebooks/11.ipynb holds the whole of solutions/01.ipynb, cell 1",
    ]);
  });

  it("lets the library and the lectures show how it is done", () => {
    const shown = `function plus(a: number, b: number) { ${ANSWER} }`;
    write(release, "lib/add.ts", shown);
    write(release, "notebooks/01.ipynb", notebook(shown));
    expect(leaksIn(course, release)).toEqual([]);
  });

  it("finds a piece of a hidden test anywhere, and its texts", () => {
    write(release, "kit/tests.ts", `// for later\n${HIDDEN}`);
    expect(leaksIn(course, release)).toEqual([
      expect.stringMatching(/^kit\/tests.ts holds a piece of test\/hidden/),
      expect.stringContaining("adds numbers that nobody has seen"),
    ]);
  });

  it("finds an explanation of a quiz, in either language", () => {
    const text = (en: string, ja: string) => ({ en, ja });
    const question = {
      title: text("a question", "問い"),
      right: "a",
      because: text("It is so.", "そうだから。"),
      wrong: { b: text("It is not so.", "違うから。") },
    };
    const cell = { cell_type: "raw", source: JSON.stringify({ q: question }) };
    const cells = [{ ...cell, metadata: { tags: ["questions"] } }];
    const quiz = JSON.stringify({ nbformat: 4, nbformat_minor: 5, cells });
    write(course, "solutions/14.ipynb", quiz);
    write(release, "kit/exercises/14.ts", 'export const a = "It is not so.";');
    write(release, "exercises/14.ipynb", notebook("そうだから。", "markdown"));
    write(release, "README.md", "a question, 問い");
    expect(leaksIn(course, release)).toEqual([
      expect.stringContaining("そうだから"),
      expect.stringContaining("It is not so"),
    ]);
  });

  it("finds a folder that stays at home, and the marks of an answer", () => {
    write(release, "test/hidden/x.json", "{}");
    write(release, "notes.md", "// BEGIN SOLUTION");
    expect(leaksIn(course, release)).toHaveLength(2);
  });
});
