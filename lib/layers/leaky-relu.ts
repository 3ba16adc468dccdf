import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { keptFor, type Layer } from "./layer.ts";

/**
 * The leaky ReLU layer: y = x where x > 0, and αx elsewhere.
 *
 * A unit that is negative for all data still gets a gradient, so it cannot
 * die. α is 0.01 unless told, as in the paper and in PyTorch; lecture §1.2 has
 * 0.1. The slope at x = 0 is set to α, as in PyTorch. Shapes: x and y any,
 * the same. Source: Maas, Hannun and Ng, 2013.
 */
export class LeakyReLU implements Layer {
  readonly params = {};
  readonly grads = {};
  readonly alpha: number;
  private slope: NDArray | undefined;

  /** @throws {RangeError} when alpha is not a finite number. */
  constructor({ alpha = 0.01 } = {}) {
    this.alpha = expectNumber("LeakyReLU", "alpha", alpha, "a number", 0.01);
  }

  /** y = slope · x, with slope 1 where x > 0 and α elsewhere. */
  forward(x: NDArray): NDArray {
    this.slope = x.map((value) => (value > 0 ? 1 : this.alpha));
    return x.mul(this.slope);
  }

  /** ∂E/∂x = dout · slope */
  backward(dout: NDArray): NDArray {
    return dout.mul(keptFor(dout, this.slope, "LeakyReLU"));
  }
}
