import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatNotebook, parseNotebook } from "../notebook.ts";
import { writeWhole } from "../write-whole.ts";
import { type Mark, promptOf } from "./lecture.ts";

/** Where the working copy of a lecture lies, in the folder of the course. */
export function workingCopyPath(name: string): string {
  return `live/${name}.ipynb`;
}

/**
 * A lecture as it is handed to those who type it: cells that are marked for
 * live coding hold only their prompt, and no code cell has an output. Links to
 * other lectures lead to their folder.
 */
export function stripLecture(text: string): string {
  const notebook = parseNotebook(text);
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== "code") {
      return {
        ...cell,
        source: cell.source.replace(sibling, "](../notebooks/$1"),
      };
    }
    const { live, ...metadata } = (cell.metadata ?? {}) as { live?: Mark };
    const source = live ? promptOf(live) : cell.source;
    return { ...cell, metadata, source, outputs: [], execution_count: null };
  });
  return formatNotebook({ ...notebook, cells });
}

const sibling = /\]\((\d\d-[\w-]+\.ipynb)/g;

/** What became of a working copy. */
export interface WorkingCopy {
  /** Relative to the folder of the course. */
  path: string;
  /** True when there was one, which is kept. */
  found: boolean;
  /** Where the copy that was there has gone, if a fresh one was asked for. */
  moved?: string;
}

/**
 * Makes the working copy of a lecture. One that is there is taken as it is;
 * with `fresh` it is moved aside, never overwritten.
 *
 * @param root the folder of the course
 * @param name of the lecture: `07-affine-layer`
 */
export function makeWorkingCopy(
  root: string,
  name: string,
  { fresh = false, now = new Date() } = {},
): WorkingCopy {
  const path = workingCopyPath(name);
  const file = join(root, path);
  const found = existsSync(file);
  if (found && !fresh) return { path, found };
  mkdirSync(join(dirname(file), "kept"), { recursive: true });
  const lecture = readFileSync(
    join(root, "notebooks", `${name}.ipynb`),
    "utf8",
  );
  const text = stripLecture(lecture);
  if (!found) {
    writeWhole(file, text);
    return { path, found };
  }
  const moved = freeName(root, `live/kept/${name}.${timeOf(now)}`);
  renameSync(file, join(root, moved));
  writeWhole(file, text);
  return { path, found: false, moved };
}

function timeOf(date: Date): string {
  return date.toISOString().slice(0, 19).replaceAll(":", "-");
}

/** A name for a notebook that no file has yet. */
export function freeName(root: string, stem: string): string {
  for (let n = 1; ; n++) {
    const path = n === 1 ? `${stem}.ipynb` : `${stem}-${n}.ipynb`;
    if (!existsSync(join(root, path))) return path;
  }
}
