import type { NDArray } from "../arrays/ndarray.ts";
import { expectStrength, type Regularizer } from "./regularizer.ts";

/**
 * L2 regularization: penalty α Σ W², gradient 2αW.
 *
 * This is the lecture's form. With `half` the penalty is (α/2) Σ W² and the
 * gradient αW, as in PyTorch's `weight_decay` for SGD. Other names: ridge and
 * Tikhonov regularization. The norm in it is squared. Lecture §9.1.
 */
export class L2 implements Regularizer {
  readonly alpha: number;
  readonly half: boolean;

  /** @throws {RangeError} when alpha is not a finite number from 0 up. */
  constructor(alpha: number, { half = false } = {}) {
    expectStrength("L2", alpha);
    this.alpha = alpha;
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

  /** α, or α/2 with `half`. */
  private factor(): number {
    return this.half ? this.alpha / 2 : this.alpha;
  }
}
