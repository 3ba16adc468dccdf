import { expect, test } from "vitest";
import { RefusedError } from "../../../grader/refused-error.ts";
import { readNotebook } from "../../../grader/submission/read-notebook.ts";

const code = (source: unknown) => ({ cell_type: "code", source });

const notebook = (cells: unknown[], more: object = {}) =>
  JSON.stringify({ nbformat: 4, metadata: {}, cells, ...more });

const read = (text: string | Buffer) => readNotebook(Buffer.from(text));

const repairsOf = (text: string | Buffer) =>
  read(text).repairs.map(({ en, ja }) => {
    expect(ja).not.toBe("");
    return en;
  });

const GOOD = notebook([
  { cell_type: "markdown", source: "text" },
  code(["a;\n", "b"]),
  { cell_type: "raw", source: "raw" },
  code("失敗;"),
]);

const CELLS = [
  { number: 2, source: "a;\nb" },
  { number: 4, source: "失敗;" },
];

test("reads the code cells, and repairs nothing that is right", () => {
  expect(read(GOOD)).toEqual({ cells: CELLS, repairs: [] });
});

test.each([
  ["a mark of UTF-8", Buffer.from(`\uFEFF${GOOD}`)],
  ["UTF-16, little end first", Buffer.from(`\uFEFF${GOOD}`, "utf16le")],
  ["UTF-16, big end first", Buffer.from(`\uFEFF${GOOD}`, "utf16le").swap16()],
])("reads a file with %s", (_, bytes) => {
  expect(read(bytes).cells).toEqual(CELLS);
  expect(repairsOf(bytes)).toEqual([
    expect.stringContaining("byte-order mark"),
  ]);
});

test("replaces bytes that are no text", () => {
  const bytes = Buffer.from(notebook([code("const a = '\u00ff';")]), "latin1");
  expect(read(bytes).cells[0].source).toBe("const a = '\uFFFD';");
  expect(repairsOf(bytes)).toEqual([
    expect.stringContaining("no text in UTF-8"),
  ]);
});

test("takes the line ends of Windows and of old Macs", () => {
  const text = notebook([code("a;\r\nb;\rc;")]);
  expect(read(text).cells[0].source).toBe("a;\nb;\nc;");
  expect(repairsOf(text)).toEqual([expect.stringContaining("CRLF")]);
  expect(repairsOf(GOOD.replaceAll(",", ",\r\n"))).toEqual([]);
});

test("reads the old format 3, with its worksheets and inputs", () => {
  const text = JSON.stringify({
    nbformat: 3,
    worksheets: [
      { cells: [{ cell_type: "heading", source: "1", level: 1 }] },
      { cells: [{ cell_type: "code", input: ["a;\n", "b"] }] },
    ],
  });
  expect(read(text).cells).toEqual([{ number: 2, source: "a;\nb" }]);
  expect(repairsOf(text)).toEqual([
    "The notebook says that it has format 3; it was read as 4.",
  ]);
});

test("reads a notebook that says nothing of its format, or a later one", () => {
  expect(repairsOf('{"cells": []}')).toHaveLength(1);
  expect(repairsOf(notebook([], { nbformat: 5 }))).toHaveLength(1);
});

test("names another kernel, and reads the cells all the same", () => {
  const of = (kernelspec: object) =>
    notebook([code("a")], { metadata: { kernelspec } });
  const python = of({ language: "python", display_name: "Python 3" });
  expect(read(python).cells).toHaveLength(1);
  expect(repairsOf(python)).toEqual([
    expect.stringContaining('the kernel "Python 3"'),
  ]);
  expect(repairsOf(of({ language: "typescript", name: "tslab" }))).toEqual([]);
  expect(repairsOf(of({ name: "tslab" }))).toEqual([]);
  expect(repairsOf(of({ name: "jslab" }))).toHaveLength(1);
  const long = repairsOf(of({ language: "x", display_name: "y".repeat(999) }));
  expect(long[0].length).toBeLessThan(250);
});

test("leaves out what is no cell, and keeps the cells beside it", () => {
  const odd = [null, 5, { cell_type: "code" }, { source: "a" }, code({ a: 1 })];
  const text = notebook([code("a"), ...odd, code("b")]);
  expect(read(text).cells).toEqual([
    { number: 1, source: "a" },
    { number: 7, source: "b" },
  ]);
  expect(repairsOf(text)).toEqual([
    "What should be cell 2, 3, 4, 5, 6 is no cell, and was left out.",
  ]);
});

test.each([
  ["nothing", "", "is empty"],
  ["spaces", " \n", "is empty"],
  ["no JSON", "<html>Sign in</html>", "is no JSON"],
  ["half a notebook", GOOD.slice(0, 60), "is no JSON"],
  ["no object", "[]", "no list of cells"],
  ["no cells", '{"nbformat": 4}', "no list of cells"],
  ["cells that are no list", '{"nbformat": 4, "cells": 1}', "no list of cells"],
])("refuses %s, with a reason", (_, text, words) => {
  expect(() => read(text)).toThrow(RefusedError);
  expect(() => read(text)).toThrow(words);
});
