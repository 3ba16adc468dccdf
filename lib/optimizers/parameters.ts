import { showShape } from "../arrays/shape.ts";
import type { Storage } from "../kernels/dtype.ts";
import type { Params } from "../layers/layer.ts";

/** The numbers of one parameter, and those of its gradient. */
export interface Parameter {
  key: string;
  /** θ, to be changed in place. */
  theta: Storage;
  /** ∂E/∂θ, only to be read. */
  grad: Storage;
}

/**
 * Each parameter with its gradient. All are looked at before the first one is
 * given out: a step is taken whole or not at all.
 *
 * @throws {RangeError} when a gradient is missing or of another shape.
 */
export function parametersOf(params: Params, grads: Params): Parameter[] {
  return Object.keys(params).map((key) => {
    const grad = grads[key];
    if (String(grad?.shape) !== String(params[key].shape)) {
      throw new RangeError(
        `update expects a gradient of shape ${showShape(params[key].shape)} ` +
          `for ${key}, got ${grad ? showShape(grad.shape) : "none"}: params ` +
          "and grads need the same names and shapes.",
      );
    }
    return { key, theta: params[key].data, grad: grad.block.data };
  });
}
