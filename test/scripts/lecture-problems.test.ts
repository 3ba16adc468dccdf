import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Notebook } from "../../kit/notebook.ts";
import { readNotebook } from "../../scripts/authoring/read-notebook.ts";
import { lectureProblems } from "../../scripts/notebooks/lecture-problems.ts";
import { root } from "../../scripts/setup/root.mjs";

const folder = join(root, "notebooks");
const lectures = readdirSync(folder).filter((name) => name.endsWith(".ipynb"));

describe("the lectures", () => {
  it.each(lectures)("%s is as all lectures are", (name) => {
    const notebook = readNotebook(join(folder, name));
    const isThere = (path: string) => existsSync(join(folder, path));
    expect(lectureProblems(notebook, name, isThere)).toEqual([]);
  });
});

const TITLE = `# 07 Layers
After this lecture you can
**Think first.** Why?`;
const END = `## Summary
**Formulas to remember**
**Test yourself**
<summary>Answers</summary>
**Exercise:** [06](../exercises/06.ipynb)`;

function lecture(...codes: object[]): Notebook {
  const text = (source: string) => ({ cell_type: "markdown" as const, source });
  const cells = codes.map((code) => ({
    cell_type: "code" as const,
    source: "1;",
    ...code,
  }));
  return {
    nbformat: 4,
    nbformat_minor: 5,
    cells: [text(TITLE), ...cells, text(END)],
  };
}

const problems = (notebook: Notebook, isThere = true) =>
  lectureProblems(notebook, "07-layers.ipynb", () => isThere);

describe("lectureProblems", () => {
  it("finds none in a lecture that has all parts", () => {
    expect(problems(lecture({}))).toEqual([]);
  });

  it.each([
    ["a long cell", { source: "1;\n".repeat(15) }, /2: it has 16 lines/],
    ["a wide line", { source: `1;\n"${"x".repeat(80)}";` }, /line 2 has more/],
    ["a picture without words", output({ "image/svg+xml": "" }), /no words/],
    [
      "a chart without SVG",
      output({ "application/vnd.vegalite.v5+json": {}, "text/plain": "" }),
      /no SVG/,
    ],
    [
      "a table without headings",
      output({ "text/html": ["<table>"], "text/plain": "" }),
      /no header cells/,
    ],
  ])("names %s", (_, cell, message) => {
    expect(problems(lecture(cell)).join()).toMatch(message);
  });

  it("names what is missing, linked to nowhere, or said twice", () => {
    const { cells, ...rest } = lecture({});
    const [title] = cells;
    const twice = { ...title, source: "# 08 **mask** (マスク), (マスク)" };
    const found = problems({ ...rest, cells: [twice] });
    expect(found).toContain('the first cell should be the title, "# 07 …"');
    expect(found).toContain('"## Summary" is missing');
    expect(found).toContain("the Japanese name マスク stands twice");
    expect(problems(lecture({}), false)).toEqual([
      "it links to ../exercises/06.ipynb, which is not there",
    ]);
  });
});

it("names an exercise that is there and has no link", () => {
  const { cells, ...rest } = lecture({});
  const end = END.replace(/\[.*/, "06-layers, to come");
  const [title] = cells;
  const notebook = { ...rest, cells: [title, { ...title, source: end }] };
  expect(problems(notebook)).toEqual([
    "it names the exercise 06-layers without a link",
  ]);
  expect(problems(notebook, false)).toEqual([]);
});

function output(data: object) {
  return { outputs: [{ output_type: "display_data", data }] };
}
