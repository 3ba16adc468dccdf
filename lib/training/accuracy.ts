import type { NDArray } from "../arrays/ndarray.ts";
import { sameShape, showShape } from "../arrays/shape.ts";
import { guesses } from "./guesses.ts";

/**
 * The share of rows whose guess is right, from 0 to 1.
 *
 * With K columns the guess is the class of the largest score. With one column
 * it is 1 where the score is above 0, which is where its sigmoid is above ½.
 * A row with NaN names no class and counts as wrong.
 *
 * @param scores scores, (N, K); for K > 1 probabilities work as well
 * @param t right answers, one-hot (N, K), or 0 and 1 in (N, 1)
 * @throws {RangeError} when the shapes differ or there are no rows.
 */
export function accuracy(scores: NDArray, t: NDArray): number {
  if (t.size === 0 || !sameShape(scores.shape, t.shape)) {
    throw new RangeError(
      "accuracy expects scores and t of the same shape (N, K), with at least " +
        `one row, got ${showShape(scores.shape)} and ${showShape(t.shape)}.`,
    );
  }
  const guess = guesses(scores);
  const right = guesses(t.shape[1] === 1 ? t.sub(0.5) : t);
  let hits = 0;
  for (let n = 0; n < right.length; n++) hits += +(guess[n] === right[n]);
  return hits / right.length;
}

/**
 * Whether `t` holds answers of a classification, of which a share can be
 * right: rows that add up to 1, or one column of 0 and 1.
 */
export function hasClasses(t: NDArray): boolean {
  if (t.ndim !== 2) return false;
  if (t.shape[1] === 1) return t.data.every((v) => v === 0 || v === 1);
  const shares = t.data.every((v) => v >= 0);
  return shares && t.sum(1).data.every((sum) => Math.abs(sum - 1) < 1e-4);
}
