import type { NDArray } from "../arrays/ndarray.ts";
import { sameShape, showShape } from "../arrays/shape.ts";

/** How wrong predictions are, as one number: the mean over the mini-batch. */
export interface Loss {
  /** The loss of predictions or scores `x` against the right answers `t`. */
  forward(x: NDArray, t: NDArray): number;
  /**
   * ∂E/∂x of the last `forward`.
   *
   * @throws {Error} when `forward` has not run before.
   */
  backward(): NDArray;
  /** Scores as probabilities, by softmax or sigmoid; absent in regression. */
  probabilities?(x: NDArray): NDArray;
}

/**
 * @throws {RangeError} when x and t are not matrices of the same shape, or
 *   have no rows, of which there is no mean.
 */
export function expectSameShape(loss: string, x: NDArray, t: NDArray): void {
  if (x.ndim !== 2 || !sameShape(x.shape, t.shape)) {
    throw new RangeError(
      `${loss} expects x and t of the same shape (N, K), got ` +
        `${showShape(x.shape)} and ${showShape(t.shape)}. ` +
        "Labels become rows of 0 and 1 by oneHot(labels, K).",
    );
  }
  if (x.size === 0) {
    throw new RangeError(
      `${loss} is a mean over the rows, but x has shape ` +
        `${showShape(x.shape)}: give at least one.`,
    );
  }
}
