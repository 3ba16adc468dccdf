import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readFile, rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { isFileError } from "./file-error.ts";

/** Ending of a file that is not complete yet. */
export const UNFINISHED = ".part";

/** How a file is downloaded. */
export interface DownloadFileOptions {
  /** MD5 of the whole file, as 32 hexadecimal digits. */
  md5: string;
  /** Ends the download early. */
  signal?: AbortSignal;
  /** Called with the bytes that are here; the total is NaN if not announced. */
  onBytes?: (received: number, total: number) => void;
}

/**
 * Downloads one file. It gets its name only when it is complete and its
 * checksum is right; until then it has another one, and is removed on failure.
 *
 * @throws {Error} when the server, the connection, the disk or the checksum
 * fails, or when `signal` ends the download.
 */
export async function downloadFile(
  url: string,
  file: string,
  { md5, signal, onBytes }: DownloadFileOptions,
): Promise<void> {
  const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
  const hash = createHash("md5");
  try {
    // A .gz file is wanted as it is: nothing on the way shall unpack it.
    const headers = { "accept-encoding": "identity" };
    const response = await fetch(url, { headers, signal });
    if (!response.ok || response.body === null) {
      throw new Error(`the server answered ${response.status}`);
    }
    const total = Number(response.headers.get("content-length") ?? Number.NaN);
    let received = 0;
    await pipeline(
      response.body,
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          received += chunk.length;
          onBytes?.(received, total);
          yield chunk;
        }
      },
      createWriteStream(unfinished),
      { signal },
    );
    const came = hash.digest("hex");
    if (came !== md5) {
      throw new Error(`its MD5 should be ${md5}, but is ${came}`);
    }
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Whether a file is there and has this MD5. */
export async function hasMd5(file: string, md5: string): Promise<boolean> {
  try {
    const bytes = await readFile(file);
    return createHash("md5").update(bytes).digest("hex") === md5;
  } catch (error) {
    if (isFileError(error, ["ENOENT"])) return false;
    throw error;
  }
}
