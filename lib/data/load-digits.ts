import { join } from "node:path";
import { NDArray } from "../arrays/ndarray.ts";
import type { DType } from "../kernels/dtype.ts";
import { allocate } from "../kernels/storage.ts";
import { dataFolder } from "./data-folder.ts";
import type { DigitBytes } from "./digit-bytes.ts";
import { drawnDigits } from "./drawn-source.ts";
import { expectDType } from "./expect-dtype.ts";
import { findMnist } from "./mnist.ts";
import { mnistDigits } from "./mnist-source.ts";
import { oneHot } from "./one-hot.ts";
import { PIXELS } from "./raster.ts";

const MOST = 1_000_000; // digits in a set: three gigabytes

/** Pictures of digits with what they show. */
export interface DigitSet {
  /** Grey values from 0 (paper) to 1 (ink), one picture a row: (N, 784). */
  readonly x: NDArray;
  /** The digits, one-hot: (N, 10). */
  readonly t: NDArray;
  /** The digits, as numbers: (N). */
  readonly labels: Uint8Array;
}

/** Three sets of digits without a common picture. */
export interface Digits {
  /** To learn from. */
  readonly train: DigitSet;
  /** To choose by, such as when to stop. */
  readonly validation: DigitSet;
  /** To be looked at once, at the end. */
  readonly test: DigitSet;
  /** In words, where the digits come from: drawn, or MNIST. */
  readonly source: string;
}

/** How many digits, and which ones. */
export interface LoadDigitsOptions {
  /** How many digits to learn from. */
  train?: number;
  /** How many digits to choose by. */
  validation?: number;
  /** How many digits to test with. */
  test?: number;
  /** Another seed gives other digits: drawn anew, or chosen anew from MNIST. */
  seed?: number;
  /** The kind of number of the pictures and answers. */
  dtype?: DType;
}

/**
 * Handwritten digits, 28 × 28 pixels: MNIST, if its four files lie in
 * `data/mnist` (type `npm run mnist` to fetch them), else drawn by this
 * library.
 *
 * One seed gives the same digits on every machine, and the number of digits in
 * one set does not change those in another. Drawn digits are kept in
 * `data/digits`, where they may be deleted at any time.
 *
 * @throws {RangeError} when a number of digits is not 0, 1, 2, …, above
 * a million or more than MNIST has, when the seed is not a whole number, or
 * when `dtype` is unknown.
 * @throws {Error} when some of MNIST's files are missing or broken.
 */
export async function loadDigits({
  train = 5000,
  validation = 0,
  test = 1000,
  seed = 0,
  dtype = "float32",
}: LoadDigitsOptions = {}): Promise<Digits> {
  const counts = { train, validation, test };
  for (const [name, count] of Object.entries(counts)) checkCount(name, count);
  expectDType("loadDigits", dtype);
  const folder = dataFolder();
  const mnist = findMnist(join(folder, "mnist"));
  const bytes = mnist
    ? await mnistDigits(mnist, counts, seed)
    : await drawnDigits(folder, counts, seed);
  return {
    train: toSet(bytes.train, dtype),
    validation: toSet(bytes.validation, dtype),
    test: toSet(bytes.test, dtype),
    source: mnist ? "MNIST (data/mnist)" : `drawn digits (seed ${seed})`,
  };
}

function toSet({ labels, pixels }: DigitBytes, dtype: DType): DigitSet {
  const x = allocate(pixels.length, dtype);
  for (let i = 0; i < x.length; i++) x[i] = pixels[i] / 255;
  return {
    x: NDArray.wrap(x, [labels.length, PIXELS]),
    t: oneHot(labels, 10, { dtype }),
    labels: Uint8Array.from(labels),
  };
}

function checkCount(name: string, count: number): void {
  if (Number.isInteger(count) && count >= 0 && count <= MOST) return;
  throw new RangeError(
    `loadDigits expects a whole number from 0 to ${MOST} for "${name}", got ` +
      `${count}: try ${name}: 1000.`,
  );
}
