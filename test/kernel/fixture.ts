import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll } from "vitest";
import type { Notebook } from "../../scripts/notebooks/notebook-format.ts";
import { root } from "../../scripts/setup/root.mjs";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/**
 * Makes a folder for notebooks of a test. It lies below the course, because
 * the kernel looks for node_modules in the folders above a notebook; it is
 * removed after the tests of the file.
 *
 * @returns its path, relative to the folder of the course
 */
export function notebookFolder(): string {
  const outer = join(root, ".jupyter-test");
  mkdirSync(outer, { recursive: true });
  const folder = mkdtempSync(join(outer, "ノート "));
  folders.push(folder);
  return relative(root, folder);
}

/** A code cell: its source, and its tags if it has some. */
export type Code = string | { source: string; tags: string[] };

/**
 * Writes a notebook that has not run, one code cell for each source.
 *
 * @returns its path, relative to the folder of the course
 */
export function writeNotebook(folder: string, name: string, codes: Code[]) {
  const cells = codes.map((code, index) => ({
    cell_type: "code",
    execution_count: null,
    id: `cell-${index + 1}`,
    metadata: typeof code === "string" ? {} : { tags: code.tags },
    outputs: [],
    source: typeof code === "string" ? code : code.source,
  }));
  const notebook: Notebook & { metadata: object } = {
    cells,
    metadata: {},
    nbformat: 4,
    nbformat_minor: 5,
  };
  const path = join(folder, name);
  writeFileSync(join(root, path), JSON.stringify(notebook));
  return path;
}
