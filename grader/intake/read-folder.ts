import { constants, type Dirent } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import path from "node:path";
import { RefusedError } from "../refused-error.ts";
import { refusals } from "../words/refusals.ts";
import {
  type HandedFile,
  isHidden,
  LIMITS,
  mayBeMeant,
  type Tree,
} from "./handed-file.ts";

/** All files in a folder, in a fixed order; links are not followed. */
export async function readFolder(top: string): Promise<Tree> {
  const tree: Tree = { files: [], folders: [], leftOut: [] };
  await walk(top, [], tree);
  return tree;
}

async function walk(
  top: string,
  within: readonly string[],
  tree: Tree,
): Promise<void> {
  const folder = path.join(top, ...within);
  const entries = await orRefused(readdir(folder, { withFileTypes: true }));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1)); // alike on all machines
  for (const entry of entries) {
    const place = [...within, entry.name];
    if (isHidden(entry.name)) {
      const isMeant = entry.isDirectory() && mayBeMeant(entry.name);
      if (isMeant) tree.leftOut.push(place);
      continue;
    }
    if (!entry.isDirectory()) {
      tree.files.push(await fileAt(path.join(top, ...place), place, entry));
      continue;
    }
    tree.folders.push(place);
    if (place.length > LIMITS.depth) continue;
    try {
      await walk(top, place, tree);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      tree.files.push(refused([...place, "."], error.text));
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
  const { size } = await lstat(file);
  const base = { path: place, read: () => orRefused(readFile(file)) };
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

/** What a file has become in the meantime is not followed, nor waited for. */
const FOUND =
  constants.O_RDONLY |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/** Never more than the limit, even if the file has grown in the meantime. */
async function readFile(file: string): Promise<Buffer> {
  const handle = await open(file, FOUND);
  try {
    const info = await handle.stat();
    if (!info.isFile()) throw new RefusedError(refusals.special);
    if (info.size > LIMITS.notebook) {
      throw new RefusedError(refusals.tooLarge(info.size));
    }
    const bytes = Buffer.alloc(info.size);
    const { bytesRead } = await handle.read(bytes, 0, info.size, 0);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What the system does not let us read is the matter of one hand-in. */
async function orRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof RefusedError || code === undefined) throw error;
    const why = code === "ELOOP" ? refusals.link : refusals.broken(code);
    throw new RefusedError(why);
  }
}
