import { describe, expect, it } from "vitest";
import type { Notebook } from "../../../kit/notebook.ts";
import {
  cellLines,
  cellNames,
  toText,
  withText,
} from "../../../kit/terminal/text-form.ts";

const notebook: Notebook = {
  nbformat: 4,
  nbformat_minor: 5,
  metadata: { kernelspec: { name: "tslab" } },
  cells: [
    {
      cell_type: "markdown",
      id: "title",
      metadata: {},
      source: "# A title\n\nand $x$",
    },
    {
      cell_type: "code",
      id: "code",
      metadata: { tags: ["kept"] },
      source: "const a = 1;\n\n// a comment\nconst b = 2;",
      outputs: ["old"],
      execution_count: 3,
    },
    { cell_type: "raw", id: "raw", metadata: {}, source: "raw" },
    {
      cell_type: "code",
      id: "last",
      metadata: {},
      source: "a + b;\n",
      outputs: ["old"],
      execution_count: 4,
    },
  ],
};
const text = toText(notebook, ["about"]);
const carry = (from: string, needed = cellNames(notebook)) =>
  withText(notebook, from, needed);

describe("a notebook as text", () => {
  it("has a heading for each cell, and prose in comments", () => {
    expect(text).toBe(`// about

// %% title [markdown]
// # A title
//
// and $x$

// %% code
const a = 1;

// a comment
const b = 2;

// %% last
a + b;

`);
  });

  it("gives the same notebook again, outputs and all", () => {
    expect(carry(text)).toEqual(notebook);
    expect(carry(text.replaceAll("\n", "\r\n"))).toEqual(notebook);
  });

  it("changes the cells that are changed, which lose their outputs", () => {
    const { cells } = carry(text.replace("const a = 1", "const a = 7"));
    expect(cells[1]).toEqual({
      cell_type: "code",
      id: "code",
      metadata: { tags: ["kept"] },
      source: "const a = 7;\n\n// a comment\nconst b = 2;",
      outputs: [],
      execution_count: null,
    });
    expect(cells[3]).toEqual(notebook.cells[3]);
  });

  it("adds cells at their place, named or not", () => {
    const more = text.replace(
      "// %% last",
      "// %%\nfunction help() {}\n\n// %% mine [markdown]\n// Why.\n\n// %% last",
    );
    const { cells } = carry(more);
    expect(cells.map(({ id }) => id)).toEqual([
      "title",
      "code",
      "raw",
      "added-1",
      "mine",
      "last",
    ]);
    expect(cells[3].source).toBe("function help() {}");
    expect(cells[4]).toEqual({
      cell_type: "markdown",
      id: "mine",
      metadata: {},
      source: "Why.",
    });
  });

  it("gives new cells the same names each time, beside those that are used", () => {
    const more = `${text}\n// %%\n1;\n\n// %% added-1\n2;\n`;
    const { cells } = carry(more);
    expect(cells.slice(-2).map(({ id }) => id)).toEqual(["added-2", "added-1"]);
  });

  it.each([
    [
      "a heading that is gone",
      text.replace("// %% code\n", ""),
      /"\/\/ %% code" is missing/,
    ],
    [
      "a heading that stands there twice",
      `${text}\n// %% code\n`,
      /stands there twice/,
    ],
    [
      "code among prose",
      text.replace("// and $x$", "and();"),
      /line 6 is code among prose/,
    ],
    ["an empty file", "", /"\/\/ %% title" is missing/],
    ["half a file", text.slice(0, 60), /is missing/],
  ])("refuses %s", (_, wrong, message) => {
    expect(() => carry(wrong)).toThrow(message);
  });

  it("lets go of a cell that is not needed", () => {
    const { cells } = carry(text.replace(/\/\/ %% last[\s\S]*/, ""), ["title"]);
    expect(cells.map(({ id }) => id)).toEqual(["title", "code", "raw"]);
  });

  it("knows on which line each cell begins", () => {
    const lines = text.split("\n");
    const places = cellLines(text, notebook);
    expect([...places.keys()]).toEqual([1, 2, 4]);
    expect(lines[places.get(2)! - 1]).toBe("const a = 1;");
    expect(lines[places.get(4)! - 1]).toBe("a + b;");
  });
});
