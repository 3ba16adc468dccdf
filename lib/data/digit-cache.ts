import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { DigitBytes } from "./digit-bytes.ts";
import { UNFINISHED } from "./download-file.ts";
import { isFileError } from "./file-error.ts";
import { PIXELS } from "./raster.ts";
import { removeAbandoned } from "./remove-abandoned.ts";

const HASH_BYTES = 32; // of SHA-256

const ABSENT = ["ENOENT", "ENOTDIR", "EISDIR"];
const FORBIDDEN = ["EACCES", "EPERM", "EROFS"];
const FULL = ["EDQUOT", "ENOSPC"];

/**
 * The digits of a cache file, or `undefined` if there is none that can be
 * trusted: it is missing, unreadable, cut short or changed.
 *
 * The file holds the SHA-256 of the rest, then the labels, then the pixels.
 */
export async function readCache(
  file: string,
  count: number,
): Promise<DigitBytes | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (isFileError(error, [...ABSENT, ...FORBIDDEN])) return undefined;
    throw error;
  }
  if (bytes.length !== HASH_BYTES + count + count * PIXELS) return undefined;
  const labels = bytes.subarray(HASH_BYTES, HASH_BYTES + count);
  const pixels = bytes.subarray(HASH_BYTES + count);
  const intact = checksum(labels, pixels).equals(bytes.subarray(0, HASH_BYTES));
  return intact ? { labels, pixels } : undefined;
}

/**
 * Writes a cache file under another name and renames it when it is complete:
 * nobody ever reads half a file, and two writers cannot mix theirs. What a
 * program that was ended left unfinished is removed by a later one.
 *
 * A folder that cannot be written, or a full disk, means no cache. That is no
 * error, and nothing is said: the digits are the same, only drawn again.
 */
export async function writeCache(
  file: string,
  { labels, pixels }: DigitBytes,
): Promise<void> {
  const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await removeAbandoned(dirname(file));
    try {
      await writeFile(unfinished, [checksum(labels, pixels), labels, pixels]);
      await rename(unfinished, file);
    } finally {
      await rm(unfinished, { force: true });
    }
  } catch (error) {
    const harmless = [...ABSENT, "EEXIST", ...FORBIDDEN, ...FULL];
    if (!isFileError(error, harmless)) throw error;
  }
}

function checksum(labels: Uint8Array, pixels: Uint8Array): Buffer {
  return createHash("sha256").update(labels).update(pixels).digest();
}
