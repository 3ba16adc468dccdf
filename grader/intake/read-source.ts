import { stat } from "node:fs/promises";
import path from "node:path";
import { RefusedError } from "../refused-error.ts";
import { UsageError } from "../usage-error.ts";
import type { Tree } from "./handed-file.ts";
import { readFolder } from "./read-folder.ts";
import { readZip } from "./read-zip.ts";

/**
 * All files of a folder, of a zip archive, or of one notebook.
 *
 * @returns the files, and for an archive how to close it
 * @throws {UsageError} when it is none of these.
 */
export async function readSource(
  source: string,
): Promise<Tree & { close?: () => void }> {
  const info = await stat(source).catch(() => undefined);
  if (!info) {
    throw new UsageError(
      `There is no folder or file ${source}. Name the folder that holds one ` +
        "folder for each student, a zip from Moodle or Canvas, or a notebook.",
    );
  }
  try {
    if (info.isDirectory()) return await readFolder(source);
    if (/\.ipynb$/i.test(source)) return await oneFile(source);
    return await readZip(source);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    throw new UsageError(
      `${source} is no folder, no notebook, and no zip archive that can be ` +
        `read: ${error.message}`,
    );
  }
}

async function oneFile(source: string): Promise<Tree> {
  const { files } = await readFolder(path.dirname(source));
  const name = path.basename(source);
  return {
    files: files.filter(({ path }) => path.length === 1 && path[0] === name),
    folders: [],
    leftOut: [],
  };
}

/** Whose notebooks they are when they lie in no folder. */
export function nameOf(source: string): string {
  const { dir, base, ext } = path.parse(path.resolve(source));
  return ext.toLowerCase() === ".ipynb"
    ? path.basename(dir) || "student"
    : path.basename(base, ".zip");
}
