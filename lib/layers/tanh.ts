import type { NDArray } from "../arrays/ndarray.ts";
import { keptFor, type Layer } from "./layer.ts";

/**
 * The hyperbolic tangent layer: y = tanh(x) = (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).
 *
 * Shapes: x and y any, the same. Lecture §1.2.
 */
export class Tanh implements Layer {
  readonly params = {};
  readonly grads = {};
  private y: NDArray | undefined;

  /** y = tanh(x) */
  forward(x: NDArray): NDArray {
    this.y = x.tanh();
    return this.y;
  }

  /** ∂E/∂x = dout · (1 − y²), which is at most dout. */
  backward(dout: NDArray): NDArray {
    const y = keptFor(dout, this.y, "Tanh");
    return dout.mul(y.mul(y).neg().add(1));
  }
}
