import type { Random } from "../arrays/random.ts";
import { expectRandom } from "./expect-random.ts";

/**
 * The numbers 0 … n − 1 in random order, cut into batches: one epoch.
 *
 * Every number is in exactly one batch. If n is no multiple of `batchSize`, the
 * last batch is smaller; it is kept. Use each batch with `x.rows(batch)`.
 *
 * @throws {RangeError} when `batchSize` is not a whole number from 1 up, or
 * `n` is not one from 0 up.
 * @throws {TypeError} when there is no `random`.
 */
export function miniBatches(
  n: number,
  batchSize: number,
  random: Random,
): Uint32Array[] {
  if (!(Number.isInteger(batchSize) && batchSize >= 1)) {
    throw new RangeError(
      `miniBatches expects a batch size of 1, 2, 3, …, got ${batchSize}: ` +
        "100 is a common choice.",
    );
  }
  if (!(Number.isInteger(n) && n >= 0)) {
    throw new RangeError(
      `miniBatches expects the number of samples as 0, 1, 2, …, got ${n}: ` +
        "for a matrix x it is x.shape[0].",
    );
  }
  expectRandom("miniBatches", random);
  const order = random.permutation(n);
  const batches: Uint32Array[] = [];
  for (let start = 0; start < n; start += batchSize) {
    batches.push(order.slice(start, start + batchSize));
  }
  return batches;
}
