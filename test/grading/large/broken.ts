import { formatNotebook } from "../../../kit/notebook.ts";
import { notebookOf, solution } from "../notebooks.ts";
import { all, R, type Verdicts } from "../verdicts.ts";

/** A file that a student hands in, and what is to become of it. */
export interface Broken {
  file: string | Buffer;
  expected: Verdicts | "not gradable";
}

const whole = formatNotebook(solution);
const sources = solution.cells
  .filter((cell) => cell.cell_type === "code")
  .map((cell) => [cell.source].flat().join(""));
const without = (id: string) => solution.cells.filter((cell) => cell.id !== id);

/** The solution, damaged in all ways that can be repaired, and in others. */
export const broken: Readonly<Record<string, Broken>> = {
  "byte-order mark": { file: `\uFEFF${whole}`, expected: {} },
  "Windows line ends": {
    file: whole.replaceAll("\\n", "\\r\\n").replaceAll("\n", "\r\n"),
    expected: {},
  },
  "UTF-16": {
    file: Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(whole, "utf16le"),
    ]),
    expected: {},
  },
  "bytes that are no text": {
    file: Buffer.concat([
      Buffer.from('{"broken":"'),
      Buffer.from([0xe3, 0x81]),
      Buffer.from(`",${whole.slice(1)}`),
    ]),
    expected: {},
  },
  "format 3": {
    file: JSON.stringify({
      nbformat: 3,
      worksheets: [
        { cells: sources.map((input) => ({ cell_type: "code", input })) },
      ],
    }),
    expected: {},
  },
  "another kernel": {
    file: formatNotebook({
      ...solution,
      metadata: {
        kernelspec: { name: "deno", display_name: "Deno", language: "deno" },
      },
    }),
    expected: {},
  },
  "cells in reverse": { file: notebookOf(...sources.reverse()), expected: {} },
  "doubled cells": {
    file: notebookOf(...sources, ...sources),
    expected: {},
  },
  "cells that fail": {
    file: notebookOf(
      "const = ;",
      "throw new Error('in a cell of its own');",
      ...sources,
      "undeclared.call();",
    ),
    expected: {},
  },
  "things that are no cells": {
    file: JSON.stringify({
      nbformat: 4,
      cells: [null, 7, { cell_type: "code" }, ...solution.cells],
    }),
    expected: {},
  },
  "a deleted cell": {
    file: formatNotebook({ ...solution, cells: without("relu-code") }),
    expected: all("missing", R),
  },
  "an empty file": { file: "", expected: "not gradable" },
  "a page to sign in": {
    file: "<html>Sign in</html>",
    expected: "not gradable",
  },
  "a picture": {
    file: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
    expected: "not gradable",
  },
  "half of a file": {
    file: whole.slice(0, whole.length / 2),
    expected: "not gradable",
  },
  "no list of cells": { file: '{"cells": 5}', expected: "not gradable" },
  "too large a file": {
    file: Buffer.alloc(21_000_000, " "),
    expected: "not gradable",
  },
};
