import { expect, test } from "vitest";
import {
  codeCells,
  formatNotebook,
  parseNotebook,
} from "../../kit/notebook.ts";

const cell = (cell_type: string, source: unknown) => ({
  cell_type,
  source,
  metadata: { kept: true },
});
const file = (...cells: unknown[]) =>
  JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: { k: 1 }, cells });

test("reads sources as one string or as lines", () => {
  const notebook = parseNotebook(
    file(
      cell("code", "a\nb"),
      cell("markdown", "m"),
      cell("code", ["c\n", "d"]),
    ),
  );
  expect(codeCells(notebook)).toEqual([
    { number: 1, source: "a\nb" },
    { number: 3, source: "c\nd" },
  ]);
});

test("writes back every field, known or not", () => {
  const text = file(cell("code", ["a\n", "\n", "b"]), cell("raw", []));
  expect(JSON.parse(formatNotebook(parseNotebook(text)))).toEqual(
    JSON.parse(text),
  );
});

test.each([
  ["<html>", "no JSON"],
  ["[]", "at the whole file"],
  ['{"nbformat": 3}', "at nbformat"],
  [file(cell("code", 5)), "at cells.0.source"],
  [file(cell("heading", "x")), "at cells.0.cell_type"],
])("refuses %s and says where it is wrong", (text, message) => {
  expect(() => parseNotebook(text)).toThrow(message);
});
