import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import type { Shape } from "../arrays/shape.ts";
import { keptFor, type Layer } from "./layer.ts";

/** How {@link Dropout} draws its masks and where it scales. */
export interface DropoutOptions {
  /** Draws a new mask for each training pass. */
  random: Random;
  /** Divide by 1 − p in training, instead of multiplying in prediction. */
  inverted?: boolean;
}

/**
 * Dropout: y = x · M in training, y = x · (1 − p) in prediction.
 *
 * M has the shape of x; each of its numbers is 0 with probability p, and
 * otherwise 1. This is the lecture's form, and the paper's. With `inverted`
 * it is PyTorch's: y = x · M / (1 − p) in training, y = x in prediction. Both
 * give y the same mean in both modes. p is the probability of dropping, as in
 * PyTorch (the paper's p is that of keeping). With p = 1 training drops all,
 * and nothing is divided by 0.
 *
 * Source: Srivastava et al., 2014; lecture §9.2.
 */
export class Dropout implements Layer {
  readonly params = {};
  readonly grads = {};
  readonly p: number;
  readonly inverted: boolean;
  private readonly random: Random;
  private last: { factor: NDArray | number; shape: Shape } | undefined;

  /** @throws {RangeError} when p is not from 0 to 1. */
  constructor(p: number, { random, inverted = false }: DropoutOptions) {
    const share = "p, the share to drop,";
    this.p = expectNumber("Dropout", share, p, "a number from 0 to 1", 0.5);
    this.inverted = inverted;
    this.random = random;
  }

  /** y = x · M in training, y = x · (1 − p) in prediction. */
  forward(x: NDArray, training = false): NDArray {
    const { p, inverted, random } = this;
    let factor: NDArray | number = inverted ? 1 : 1 - p;
    if (training) {
      const M = random.bernoulli(x.shape, 1 - p, { dtype: x.dtype });
      factor = inverted && p < 1 ? M.div(1 - p) : M;
    }
    this.last = { factor, shape: x.shape };
    return x.mul(factor);
  }

  /** ∂E/∂x = dout · M: what x was multiplied with. */
  backward(dout: NDArray): NDArray {
    const { factor } = keptFor(dout, this.last, "Dropout");
    return dout.mul(factor);
  }
}
