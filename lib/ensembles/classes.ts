import type { NDArray } from "../arrays/ndarray.ts";
import { sameShape, showShape } from "../arrays/shape.ts";
import { accuracy } from "../training/accuracy.ts";
import { guesses } from "../training/guesses.ts";

/**
 * How many classes there are in answers that are one-hot, (N, K), or 0 and 1
 * in (N, 1), which are two.
 *
 * @throws {RangeError} when t are the answers of a regression.
 */
export function expectClasses(ensemble: string, t: NDArray): number {
  const K = t.ndim === 2 ? t.shape[1] : 0;
  const binary = t.data.every((v) => v === 0 || v === 1);
  const oneHot = K > 1 && t.sum(1).data.every((sum) => sum === 1);
  if (!binary || !(K === 1 || oneHot)) {
    throw new RangeError(
      `${ensemble} is for classes: it expects t as rows with a single 1, ` +
        `(N, K), or as 0 and 1 in (N, 1), got other numbers, or the shape ` +
        `${showShape(t.shape)}. Labels become rows by oneHot(labels, K); for ` +
        "regression take bagging or stacking.",
    );
  }
  return Math.max(K, 2);
}

/**
 * For each row, whether scores name a class that is not that of t, or, since
 * there is NaN among them, none.
 *
 * @throws {RangeError} when they differ in shape.
 */
export function mistakes(scores: NDArray, t: NDArray): boolean[] {
  if (!sameShape(scores.shape, t.shape)) {
    throw new RangeError(
      `A model of classes gives scores in the shape of t, ` +
        `${showShape(t.shape)}, but these are ${showShape(scores.shape)}: ` +
        "has its last layer one unit for each column?",
    );
  }
  const right = guesses(t.shape[1] === 1 ? t.sub(0.5) : t);
  return guesses(scores).map((guess, n) => guess !== right[n]);
}

/** The share of rows for which probabilities name the right class. */
export function shareRight(probabilities: NDArray, t: NDArray): number {
  const binary = probabilities.shape[1] === 1;
  return accuracy(binary ? probabilities.sub(0.5) : probabilities, t);
}
