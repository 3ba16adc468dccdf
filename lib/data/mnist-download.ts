import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { dataFolder } from "./data-folder.ts";
import { downloadFile, hasMd5 } from "./download-file.ts";
import { errorText } from "./error-text.ts";
import { MNIST_FILES, MNIST_MD5, type MnistPart } from "./mnist-files.ts";
import { removeAbandoned } from "./remove-abandoned.ts";

/** Two public copies of MNIST, tried in this order. */
export const MNIST_MIRRORS: readonly string[] = [
  "https://ossci-datasets.s3.amazonaws.com/mnist/",
  "https://storage.googleapis.com/cvdf-datasets/mnist/",
];

/** From where, whereto, and who is told. */
export interface DownloadMnistOptions {
  /** `mnist` in the data folder of the course, unless told. */
  folder?: string;
  mirrors?: readonly string[];
  /** The MD5 of each of the four files, packed with gzip. */
  checksums?: Readonly<Record<MnistPart, string>>;
  /** Ends the download early; what is complete stays. */
  signal?: AbortSignal;
  /** Called while a file comes; the total is NaN if the server is silent. */
  onBytes?: (name: string, received: number, total: number) => void;
  /** Called for each complete file; no URL if it was there already. */
  onFile?: (name: string, url: string | undefined) => void;
}

/**
 * Downloads the four files of MNIST into a folder. Files that are there and
 * right are skipped, so that a second call resumes a first one.
 *
 * What an earlier call left unfinished is removed, ten minutes after it ended.
 *
 * @returns the folder.
 * @throws {Error} when every mirror fails for a file: what was tried, what
 * happened, and what to do by hand.
 */
export async function downloadMnist({
  folder = join(dataFolder(), "mnist"),
  mirrors = MNIST_MIRRORS,
  checksums = MNIST_MD5,
  signal,
  onBytes,
  onFile,
}: DownloadMnistOptions = {}): Promise<string> {
  await mkdir(folder, { recursive: true });
  await removeAbandoned(folder);
  for (const part of Object.keys(MNIST_FILES) as MnistPart[]) {
    const name = `${MNIST_FILES[part]}.gz`;
    const file = join(folder, name);
    const md5 = checksums[part];
    if (await hasMd5(file, md5)) {
      onFile?.(name, undefined);
      continue;
    }
    const failures: string[] = [];
    for (const mirror of mirrors) {
      const url = `${mirror.replace(/\/*$/, "")}/${name}`;
      try {
        await downloadFile(url, file, {
          md5,
          signal,
          onBytes: (received, total) => onBytes?.(name, received, total),
        });
        onFile?.(name, url);
        break;
      } catch (error) {
        signal?.throwIfAborted();
        failures.push(`  ${url}: ${errorText(error)}`);
      }
    }
    if (failures.length === mirrors.length) {
      throw new Error(
        `Could not download ${name}. What was tried:\n` +
          `${failures.join("\n")}\n` +
          "Is the network up? Otherwise fetch the four files in a browser, " +
          `put them, as they are, into ${folder}, and type: npm run mnist`,
      );
    }
  }
  return folder;
}
