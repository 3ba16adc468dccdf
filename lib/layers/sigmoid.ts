import type { NDArray } from "../arrays/ndarray.ts";
import { sigmoid, sigmoidSlope } from "../kernels/functions.ts";
import { keptFor, type Layer } from "./layer.ts";

/**
 * The sigmoid layer: y = 1 / (1 + exp(−x)), element by element.
 *
 * Shapes: x and y any, the same. Lecture §1.2 and §5.1.
 */
export class Sigmoid implements Layer {
  readonly params = {};
  readonly grads = {};
  private y: NDArray | undefined;

  /** y = σ(x) = 1 / (1 + exp(−x)) */
  forward(x: NDArray): NDArray {
    this.y = x.map(sigmoid);
    return this.y;
  }

  /** ∂E/∂x = dout · y (1 − y), which is at most dout / 4. */
  backward(dout: NDArray): NDArray {
    const y = keptFor(dout, this.y, "Sigmoid");
    return dout.mul(y.map(sigmoidSlope));
  }
}
