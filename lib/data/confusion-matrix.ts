import { expectArray } from "../arrays/expect-array.ts";
import { NDArray } from "../arrays/ndarray.ts";
import { sameShape, showShape } from "../arrays/shape.ts";
import { allocate } from "../kernels/storage.ts";
import { guesses } from "../training/guesses.ts";
import { expectOneHot } from "./expect-one-hot.ts";

/**
 * How often each class was taken for which: C_ij is the number of examples of
 * class i whose guess is class j. What is right lies on the diagonal, and each
 * row adds up to the examples of its class.
 *
 * The guess is made as in {@link accuracy}: the largest score, or for one
 * column 1 where the score is above 0. The result is (K, K), for one column
 * (2, 2).
 *
 * @param scores scores, (N, K); for K > 1 probabilities work as well
 * @param t right answers, one-hot (N, K), or 0 and 1 in (N, 1)
 * @throws {RangeError} when the shapes differ, there are no rows, a score is
 *   NaN, or an answer names no class, or several.
 * @throws {TypeError} when scores or t is no NDArray.
 */
export function confusionMatrix(scores: NDArray, t: NDArray): NDArray {
  expectArray("confusionMatrix: scores", scores);
  expectArray("confusionMatrix: t", t);
  if (t.ndim !== 2 || t.size === 0 || !sameShape(scores.shape, t.shape)) {
    throw new RangeError(
      "confusionMatrix expects scores and t of the same shape (N, K), with " +
        `at least one row, got ${showShape(scores.shape)} and ` +
        `${showShape(t.shape)}: for labels there is oneHot.`,
    );
  }
  expectOneHot("confusionMatrix", t);
  const binary = t.shape[1] === 1;
  const K = binary ? 2 : t.shape[1];
  const guess = guesses(scores);
  const unknown = guess.findIndex(Number.isNaN);
  if (unknown !== -1) {
    throw new RangeError(
      `confusionMatrix expects numbers as scores, but row ${unknown} has NaN ` +
        "and names no class: look for where NaN begins in the network.",
    );
  }
  const right = (binary ? t : t.argmax(1)).data;
  const counts = allocate(K * K, "float64");
  for (let n = 0; n < right.length; n++) counts[right[n] * K + guess[n]] += 1;
  return NDArray.wrap(counts, [K, K]);
}
