import type { Dirent } from "node:fs";
import { open, readdir, stat } from "node:fs/promises";
import path from "node:path";
import { RefusedError } from "../refused-error.ts";
import { refusals } from "../words/refusals.ts";
import { type HandedFile, isHidden, LIMITS, type Tree } from "./handed-file.ts";

/** All files in a folder, in a fixed order; links are not followed. */
export async function readFolder(top: string): Promise<Tree> {
  const tree: Tree = { files: [], folders: [] };
  await walk(top, [], tree);
  return tree;
}

async function walk(
  top: string,
  within: readonly string[],
  tree: Tree,
): Promise<void> {
  const entries = await readdir(path.join(top, ...within), {
    withFileTypes: true,
  });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1)); // alike on all machines
  for (const entry of entries) {
    if (isHidden(entry.name)) continue;
    const place = [...within, entry.name];
    if (!entry.isDirectory()) {
      tree.files.push(await fileAt(path.join(top, ...place), place, entry));
    } else {
      tree.folders.push(place);
      if (place.length <= LIMITS.depth) await walk(top, place, tree);
    }
  }
}

async function fileAt(
  file: string,
  place: string[],
  entry: Dirent,
): Promise<HandedFile> {
  if (entry.isSymbolicLink()) return refused(place, refusals.link);
  if (!entry.isFile()) return refused(place, refusals.special);
  const { size } = await stat(file);
  const base = { path: place, read: () => readFile(file) };
  return size <= LIMITS.notebook
    ? base
    : { ...base, refused: refusals.tooLarge(size) };
}

/** A file of which only the place is known. */
export function refused(
  place: string[],
  why: NonNullable<HandedFile["refused"]>,
): HandedFile {
  return {
    path: place,
    refused: why,
    read: () => Promise.reject(new RefusedError(why)),
  };
}

/** Never more than the limit, even if the file has grown in the meantime. */
async function readFile(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    if (size > LIMITS.notebook) {
      throw new RefusedError(refusals.tooLarge(size));
    }
    const bytes = Buffer.alloc(size);
    const { bytesRead } = await handle.read(bytes, 0, size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
