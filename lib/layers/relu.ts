import type { NDArray } from "../arrays/ndarray.ts";
import { keptFor, type Layer } from "./layer.ts";

/**
 * The ReLU layer: y = max(0, x), element by element.
 *
 * Shapes: x and y any, the same. Lecture §1.2 and §5.1. The slope at x = 0 is
 * set to 0, as in the lecture and in PyTorch; 1 would do as well.
 */
export class ReLU implements Layer {
  readonly params = {};
  readonly grads = {};
  private mask: NDArray | undefined;

  /** y = max(0, x) */
  forward(x: NDArray): NDArray {
    this.mask = x.greater(0);
    return x.maximum(0);
  }

  /** ∂E/∂x = dout where x > 0, and 0 elsewhere. */
  backward(dout: NDArray): NDArray {
    return dout.mul(keptFor(dout, this.mask, "ReLU"));
  }
}
