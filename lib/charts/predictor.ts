import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { checkFunction } from "./check-function.ts";
import { largestAt } from "./range.ts";

/** Scores or probabilities of samples, one a row. */
export type Predictor = (x: NDArray) => NDArray;

/**
 * The scores of a predictor as one column for each class. A single column
 * holds the score of class 1: above `threshold` the guess is 1, else 0.
 *
 * @throws {RangeError} when there is not one row of finite scores a sample.
 * @throws {TypeError} when predict is no function, or returns no NDArray.
 */
export function scoresOf(
  predict: Predictor,
  x: NDArray,
  threshold: number,
): number[][] {
  checkFunction("decisionBoundary", predict, "(x) => net.predict(x)");
  const y = predict(x);
  expectArray("decisionBoundary: what predict returns", y);
  const [rows, classes] = y.shape;
  if (y.ndim !== 2 || rows !== x.shape[0] || classes < 1) {
    throw new RangeError(
      `decisionBoundary expects predict to turn x of shape ` +
        `${showShape(x.shape)} into scores (${x.shape[0]}, K), got ` +
        `${showShape(y.shape)}.`,
    );
  }
  if (!y.data.every(Number.isFinite)) {
    throw new RangeError(
      "decisionBoundary expects finite scores, but predict gives NaN or an " +
        "infinity: was the network trained on x of this scale?",
    );
  }
  const scores = y.toArray() as number[][];
  if (classes > 1) return scores;
  return scores.map(([score]) => [0, score - threshold]);
}

/** The class with the largest score. */
export function guessOf(scores: readonly number[]): number {
  return largestAt(scores);
}
