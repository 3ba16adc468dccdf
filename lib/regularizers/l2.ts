import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Regularizer } from "./regularizer.ts";

/**
 * L2 regularization: penalty α Σ W², gradient 2αW.
 *
 * This is the lecture's form. With `half` the penalty is (α/2) Σ W² and the
 * gradient αW, as in PyTorch's `weight_decay` for SGD (which takes in biases as
 * well, unless they are kept out). Other names: ridge and Tikhonov
 * regularization. The norm in it is squared. Lecture §9.1.
 */
export class L2 implements Regularizer {
  readonly alpha: number;
  readonly half: boolean;

  /** @throws {RangeError} when alpha is not a finite number from 0 up. */
  constructor(alpha: number, { half = false } = {}) {
    this.alpha = expectNumber(
      "L2",
      "alpha",
      alpha,
      "a number from 0 up",
      0.0001,
    );
    this.half = half;
  }

  /** α Σ W² */
  penalty(W: NDArray): number {
    return this.factor() * W.mul(W).sum();
  }

  /** 2αW */
  gradient(W: NDArray): NDArray {
    return W.mul(2 * this.factor());
  }

  /**
   * W / (1 + 2λα): a little smaller, and never beyond 0 or exactly there.
   *
   * A gradient's step gives (1 − 2λα) W, which is nearly the same while λα is
   * small, and jumps over 0 when it is above ½.
   *
   * @param lr the learning rate λ of the step by the loss before it
   * @throws {RangeError} when lr is not a finite number from 0 up.
   */
  prox(W: NDArray, lr: number): NDArray {
    expectNumber("L2.prox", "lr", lr, "a number from 0 up", 0.01);
    return W.div(1 + 2 * lr * this.factor());
  }

  /** α, or α/2 with `half`. */
  private factor(): number {
    return this.half ? this.alpha / 2 : this.alpha;
  }
}
