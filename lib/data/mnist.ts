import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import type { DigitBytes } from "./digit-bytes.ts";
import { parseIdx } from "./idx.ts";
import { MNIST_FILES, type MnistPart } from "./mnist-files.ts";
import { SIDE } from "./raster.ts";

/** Where each of the four files lies. */
export type MnistPaths = Record<MnistPart, string>;

const PARTS = Object.keys(MNIST_FILES) as MnistPart[];

/**
 * Where the four files of MNIST lie in a folder, each as it was published
 * (`.gz`) or unpacked; `undefined` when none of them is there.
 *
 * @throws {Error} when only some of the four are there.
 */
export function findMnist(folder: string): MnistPaths | undefined {
  const paths: Partial<MnistPaths> = {};
  for (const part of PARTS) {
    const plain = join(folder, MNIST_FILES[part]);
    paths[part] = [`${plain}.gz`, plain].find((path) => existsSync(path));
  }
  const missing = PARTS.filter((part) => paths[part] === undefined);
  if (missing.length === PARTS.length) return undefined;
  if (missing.length > 0) {
    const names = missing.map((part) => `${MNIST_FILES[part]}.gz`);
    throw new Error(
      `MNIST needs four files in ${folder}, but ${areMissing(names)}. ` +
        "Type: npm run mnist (or delete that folder: then digits " +
        "are drawn instead).",
    );
  }
  return paths as MnistPaths;
}

/** "a is missing", "a, b and c are missing". */
function areMissing(names: readonly string[]): string {
  const last = names[names.length - 1];
  if (names.length === 1) return `${last} is missing`;
  return `${names.slice(0, -1).join(", ")} and ${last} are missing`;
}

/**
 * The images of MNIST that are for training and for testing.
 *
 * @throws {Error} when a file is broken: its name, what was expected and what
 *   came.
 */
export async function readMnist(
  paths: MnistPaths,
): Promise<{ train: DigitBytes; test: DigitBytes }> {
  return {
    train: await readPair(paths.trainImages, paths.trainLabels),
    test: await readPair(paths.testImages, paths.testLabels),
  };
}

async function readPair(images: string, labels: string): Promise<DigitBytes> {
  const pictures = await readIdx(images, [null, SIDE, SIDE]);
  const digits = await readIdx(labels, [pictures.count]);
  const wrong = digits.data.find((label) => label > 9);
  if (wrong !== undefined) {
    throw broken(labels, `expected labels from 0 to 9, got ${wrong}`);
  }
  return { labels: digits.data, pixels: pictures.data };
}

async function readIdx(path: string, shape: readonly (number | null)[]) {
  try {
    const bytes = await readFile(path);
    const isPacked = path.endsWith(".gz");
    return parseIdx(isPacked ? await promisify(gunzip)(bytes) : bytes, shape);
  } catch (error) {
    throw broken(path, error instanceof Error ? error.message : error, error);
  }
}

function broken(path: string, reason: unknown, cause?: unknown): Error {
  return new Error(
    `${path} is not as MNIST has it: ${reason}. To fetch it again, type: ` +
      "npm run mnist",
    { cause },
  );
}
