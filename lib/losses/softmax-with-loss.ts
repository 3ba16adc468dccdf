import type { NDArray } from "../arrays/ndarray.ts";
import { zipWith } from "../arrays/zip-with.ts";
import { kept } from "../layers/layer.ts";
import { belowLargest, logSoftmax } from "./log-softmax.ts";
import { expectSameShape, type Loss } from "./loss.ts";

/**
 * Softmax of each row: y_k = exp(x_k) / Σ_j exp(x_j).
 *
 * The row's largest score c is subtracted first, which changes nothing in y
 * and keeps exp from overflowing. A score of ∞ takes all, several of them
 * share evenly, and so do the scores of a row in which all are −∞.
 * Shapes: x and y (N, K), or (K,) for one row alone. Lecture §2.3, §5.2.
 *
 * @throws {RangeError} when x is a single number, or its rows are empty.
 */
export function softmax(x: NDArray): NDArray {
  const e = belowLargest(x, -1).exp();
  return e.div(e.sum(-1, { keepdims: true }));
}

/** t log y, and 0 for 0 log 0: its limit, as in information theory. */
function timesLog(t: number, logY: number): number {
  return t === 0 && logY === Number.NEGATIVE_INFINITY ? 0 : t * logY;
}

/** Σ t log y; where 0 log 0 makes NaN of it, once more with its limit. */
function sumOfLogs(t: NDArray, logY: NDArray): number {
  const sum = t.mul(logY).sum();
  return Number.isNaN(sum) ? zipWith(t, logY, timesLog).sum() : sum;
}

/**
 * Softmax and cross-entropy in one: E = −(1/N) Σₙ Σₖ tₙₖ log yₙₖ.
 *
 * log y is taken as (x − c) − log Σ exp(x − c), so that a score of −1000
 * gives a loss of 1000 and not of infinity. A score of −∞ gives infinity where
 * it is the answer's, and else nothing. The mean over the rows is that of
 * PyTorch's `CrossEntropyLoss` as well; lecture §3.7 also has the sum, which
 * is N times as much, loss and gradient. Lecture §2.3 and §5.1.
 */
export class SoftmaxWithLoss implements Loss {
  private y: NDArray | undefined;
  private t: NDArray | undefined;

  /**
   * @param x scores before the softmax, (N, K)
   * @param t right answers, one-hot, (N, K); shares work as well, if those of
   *   a row add up to 1
   * @throws {RangeError} when the shapes differ or there are no rows.
   */
  forward(x: NDArray, t: NDArray): number {
    expectSameShape("SoftmaxWithLoss", x, t);
    const logY = logSoftmax(x, 1);
    this.y = logY.exp();
    this.t = t;
    return -sumOfLogs(t, logY) / x.shape[0];
  }

  /** ∂E/∂x = (y − t) / N */
  backward(): NDArray {
    const y = kept(this.y, "SoftmaxWithLoss");
    const t = kept(this.t, "SoftmaxWithLoss");
    return y.sub(t).div(y.shape[0]);
  }

  /** The softmax of each row. */
  probabilities(x: NDArray): NDArray {
    return softmax(x);
  }
}
