import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNotebook, parseNotebook } from "../notebook.ts";
import { writeWhole } from "../write-whole.ts";
import { freeName, workingCopyPath } from "./working-copy.ts";

/**
 * Keeps what was built in a lecture as a notebook for the students: outputs
 * and all, under the date and a name that no file has yet. Links lead on from
 * where it lies.
 *
 * @param root the folder of the course
 * @param name of the lecture: `07-affine-layer`
 * @returns its path, relative to `root`
 * @throws {Error} when there is no working copy, or it cannot be read
 */
export function keepCopy(root: string, name: string, now = new Date()): string {
  const text = readFileSync(join(root, workingCopyPath(name)), "utf8");
  const path = freeName(root, `live/saved/${dayOf(now)}-${name}`);
  writeWhole(join(root, path), tidied(text));
  return path;
}

/** Without what only tells when and how a cell was run. */
function tidied(text: string): string {
  const notebook = parseNotebook(text);
  const cells = notebook.cells.map((cell) => {
    const {
      execution: _,
      live: __,
      trusted: ___,
      ...metadata
    } = (cell.metadata ?? {}) as Record<string, unknown>;
    const isProse = cell.cell_type === "markdown";
    const source = isProse ? cell.source.replace(up, "](../../") : cell.source;
    return { ...cell, metadata, source };
  });
  return formatNotebook({ ...notebook, cells });
}

const up = /\]\(\.\.\//g;

/** The day where the lecture is given. */
function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map(two).join("-");
}
