import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Regularizer } from "./regularizer.ts";

/**
 * L1 regularization: penalty α Σ |W|, gradient α sign(W).
 *
 * It makes weights exactly 0, if the optimizer `Proximal` takes its step by
 * `prox`: the gradient's steps only jump to and fro around 0. Linear
 * regression with it is the LASSO. The gradient at W = 0, where any number
 * from −α to α would do, is set to 0, as in PyTorch. Lecture §9.1.
 */
export class L1 implements Regularizer {
  readonly alpha: number;

  /** @throws {RangeError} when alpha is not a finite number from 0 up. */
  constructor(alpha: number) {
    this.alpha = expectNumber(
      "L1",
      "alpha",
      alpha,
      "a number from 0 up",
      0.0001,
    );
  }

  /** α Σ |W| */
  penalty(W: NDArray): number {
    return this.alpha * W.abs().sum();
  }

  /** α sign(W) */
  gradient(W: NDArray): NDArray {
    return W.sign().mul(this.alpha);
  }

  /**
   * The soft threshold: sign(W) · max(|W| − λα, 0), which is W without its
   * part between −λα and λα. Take a step by the loss alone first, then this.
   *
   * @param lr the learning rate λ of that step
   * @throws {RangeError} when lr is not a finite number from 0 up.
   */
  prox(W: NDArray, lr: number): NDArray {
    expectNumber("L1.prox", "lr", lr, "a number from 0 up", 0.01);
    const threshold = lr * this.alpha;
    return W.sub(W.clip(-threshold, threshold));
  }
}
