import type { NDArray } from "../arrays/ndarray.ts";
import { kept } from "../layers/layer.ts";
import { expectSameShape, type Loss } from "./loss.ts";

/**
 * Softmax of each row: y_k = exp(x_k) / Σ_j exp(x_j).
 *
 * The row's largest score c is subtracted first, which changes nothing in y
 * and keeps exp from overflowing. Shapes: x and y (N, K). Lecture §2.3, §5.2.
 */
export function softmax(x: NDArray): NDArray {
  const shifted = x.sub(x.max(1, { keepdims: true }));
  const e = shifted.exp();
  return e.div(e.sum(1, { keepdims: true }));
}

/**
 * Softmax and cross-entropy in one: E = −(1/N) Σₙ Σₖ tₙₖ log yₙₖ.
 *
 * log y is taken as (x − c) − log Σ exp(x − c), so that a score of −1000
 * gives a loss of 1000 and not of infinity. The mean over the rows is that of
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
    const shifted = x.sub(x.max(1, { keepdims: true }));
    const logSum = shifted.exp().sum(1, { keepdims: true }).log();
    const logY = shifted.sub(logSum);
    this.y = logY.exp();
    this.t = t;
    return -t.mul(logY).sum() / x.shape[0];
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
