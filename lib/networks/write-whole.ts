import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { UNFINISHED } from "../data/download-file.ts";
import { isFileError } from "../data/file-error.ts";
import { removeAbandoned } from "../data/remove-abandoned.ts";

const UUID = /^\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Writes a file as a whole or not at all: under another name first, which
 * becomes the right one when all bytes are on the disk. An older file of that
 * name stays as it is until then. What an earlier program left unfinished,
 * because it was ended, is removed.
 */
export async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
  try {
    const handle = await open(unfinished, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  await removeUnfinished(file);
}

/** The folder is the reader's: only what `writeWhole` has named is removed. */
async function removeUnfinished(file: string): Promise<void> {
  const name = basename(file);
  const ours = (other: string) =>
    other.startsWith(name) &&
    UUID.test(other.slice(name.length, -UNFINISHED.length));
  try {
    await removeAbandoned(dirname(file), ours);
  } catch (error) {
    // The file is written. A folder that cannot be tidied is no failure.
    if (!isFileError(error, ["EACCES", "EPERM", "EBUSY"])) throw error;
  }
}
