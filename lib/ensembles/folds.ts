import type { Random } from "../arrays/random.ts";

/**
 * The rows 0 … N − 1 in random order, cut into folds whose sizes differ by 1
 * at most: each row is in exactly one.
 *
 * @throws {RangeError} when there are not from 2 to N folds.
 */
export function foldRows(
  N: number,
  folds: number,
  random: Random,
): Uint32Array[] {
  if (!(Number.isInteger(folds) && folds >= 2 && folds <= N)) {
    throw new RangeError(
      `stacking expects a whole number of folds, from 2 up to the number of ` +
        `rows, ${N}, got ${folds}: 5 is a common choice, and 10.`,
    );
  }
  const order = random.permutation(N);
  return Array.from({ length: folds }, (_, f) =>
    order.slice(Math.floor((f * N) / folds), Math.floor(((f + 1) * N) / folds)),
  );
}
