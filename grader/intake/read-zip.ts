import { createHash } from "node:crypto";
import yauzl from "yauzl";
import { RefusedError } from "../refused-error.ts";
import { refusals } from "../words/refusals.ts";
import {
  type HandedFile,
  isHidden,
  LIMITS,
  mayBeMeant,
  type Tree,
} from "./handed-file.ts";
import { refused } from "./read-folder.ts";

const FILE_TYPE = 0o170000;
const LINK = 0o120000;
const UNIX = 3; // the system that has packed, where it keeps kinds of files
const BIG = 1_000_000; // below it, any ratio is harmless

/**
 * The files of a zip archive, in a fixed order; nothing is unpacked yet.
 *
 * @returns the files, and `close`, after which none can be read any more
 * @throws {RefusedError} when it is no archive, or has far too much in it.
 */
export async function readZip(file: string): Promise<Tree & { close(): void }> {
  const zip = await orRefused(
    yauzl.openPromise(file, { autoClose: false, decodeStrings: false }),
  );
  try {
    const entries = await entriesOf(zip);
    const tree: Tree = { files: [], folders: [], leftOut: [] };
    const folders = new Map<string, string[]>();
    const leftOut = new Map<string, string[]>();
    for (const entry of entries) {
      const { name, place } = placeOf(entry);
      const at = yauzl.validateFileName(name) === null;
      const hidden = at ? place.findIndex(isHidden) : -1;
      if (hidden >= 0) {
        const isInside = name.endsWith("/") || hidden < place.length - 1;
        const folder = place.slice(0, hidden + 1);
        if (isInside && mayBeMeant(place[hidden]))
          leftOut.set(JSON.stringify(folder), folder);
        continue;
      }
      const isFolder = name.endsWith("/");
      const above = at && isFolder ? place : place.slice(0, -1);
      if (!at) {
        tree.files.push(refused([safeName(name)], refusals.outside));
        continue;
      }
      for (let i = 1; i <= above.length; i++) {
        const folder = above.slice(0, i);
        folders.set(JSON.stringify(folder), folder);
      }
      if (!isFolder) tree.files.push(fileOf(zip, entry, place));
    }
    tree.folders.push(...folders.values());
    tree.leftOut.push(...leftOut.values());
    const byPlace = (a: readonly string[], b: readonly string[]) =>
      a.join("/") < b.join("/") ? -1 : 1;
    tree.files.sort((a, b) => byPlace(a.path, b.path));
    tree.folders.sort(byPlace);
    return { ...tree, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(zip: yauzl.ZipFile): Promise<yauzl.Entry[]> {
  if (zip.entryCount > LIMITS.entries)
    throw new RefusedError(refusals.manyFiles);
  const entries: yauzl.Entry[] = [];
  const all = zip.eachEntry();
  let unpacked = 0;
  for (;;) {
    const next = await orRefused(all.next());
    if (next.done) return entries;
    entries.push(next.value);
    unpacked += next.value.uncompressedSize;
    if (unpacked > LIMITS.archive) throw new RefusedError(refusals.manyFiles);
  }
}

function placeOf(entry: yauzl.Entry) {
  const raw = entry.fileNameRaw;
  const flags = entry.generalPurposeBitFlag;
  const name = yauzl.getFileNameLowLevel(flags, raw, entry.extraFields, false);
  return { name, place: name.split("/").filter((part) => part !== "") };
}

/** A name that leads nowhere, and is still told from the others. */
function safeName(name: string): string {
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 8);
  const last = name.split("/").filter((part) => part !== "" && part !== "..");
  return `${last.join("_").replaceAll(":", "_")} (${hash})`;
}

function fileOf(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  place: string[],
): HandedFile {
  const why = refusalOf(entry, place);
  if (why) return refused(place, why);
  return { path: place, read: () => orRefused(unpack(zip, entry)) };
}

function refusalOf(entry: yauzl.Entry, place: readonly string[]) {
  const { uncompressedSize: size, compressedSize: packed } = entry;
  const isFromUnix = entry.versionMadeBy >>> 8 === UNIX;
  const mode = entry.externalFileAttributes >>> 16;
  if (isFromUnix && (mode & FILE_TYPE) === LINK) return refusals.link;
  if (place.length > LIMITS.depth + 1) return refusals.deep;
  if (!entry.canDecodeFileData()) return refusals.encrypted;
  if (size > BIG && size > LIMITS.ratio * packed) return refusals.bomb;
  return size > LIMITS.notebook ? refusals.tooLarge(size) : undefined;
}

/** yauzl ends the stream as soon as more comes out than was announced. */
async function unpack(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function orRefused<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new RefusedError(refusals.broken(error.message));
  }
}
