import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { onTestFinished, vi } from "vitest";
import { MNIST_FILES } from "../../../lib/data/mnist-files.ts";
import { PIXELS, SIDE } from "../../../lib/data/raster.ts";

/** An empty folder, with a difficult name, that ends with the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "my data 数字 "));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Lets the library keep its data in an empty folder during the test. */
export function useEmptyDataFolder(): string {
  const folder = emptyFolder();
  vi.stubEnv("COURSE_DATA", folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return folder;
}

/** Half a file, left behind an hour ago. */
export function abandonedFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "half a file");
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(file, hourAgo, hourAgo);
}

/** An IDX file of bytes. */
export function idxFile(
  sizes: readonly number[],
  bytes: ArrayLike<number>,
): Uint8Array {
  const header = Buffer.alloc(4 + 4 * sizes.length);
  header.writeUInt32BE(0x0800 + sizes.length);
  sizes.forEach((size, axis) => {
    header.writeUInt32BE(size, 4 + 4 * axis);
  });
  return Buffer.concat([header, Uint8Array.from(bytes)]);
}

/** Image i of the set is grey i + 1 all over, and its label is i mod 10. */
export function fakeMnist(train: number, test: number) {
  const labels = (n: number) =>
    idxFile(
      [n],
      new Uint8Array(n).map((_, i) => i % 10),
    );
  const images = (n: number) =>
    idxFile(
      [n, SIDE, SIDE],
      new Uint8Array(n * PIXELS).map((_, i) => Math.floor(i / PIXELS) + 1),
    );
  return {
    trainImages: images(train),
    trainLabels: labels(train),
    testImages: images(test),
    testLabels: labels(test),
  };
}

/** Puts the four files of a small MNIST into a folder. */
export function writeMnist(
  folder: string,
  files: Partial<ReturnType<typeof fakeMnist>>,
  { packed = true } = {},
): void {
  mkdirSync(folder, { recursive: true });
  for (const [part, bytes] of Object.entries(files)) {
    const name = MNIST_FILES[part as keyof typeof MNIST_FILES];
    if (packed) writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes));
    else writeFileSync(join(folder, name), bytes);
  }
}
