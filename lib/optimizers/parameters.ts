import type { NDArray } from "../arrays/ndarray.ts";
import { sameShape, showShape } from "../arrays/shape.ts";
import { isTensor } from "../autodiff/is-tensor.ts";
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
 * @throws {TypeError} when a tensor stands where its numbers should.
 */
export function parametersOf(params: Params, grads: Params): Parameter[] {
  return Object.keys(params).map((key) => {
    const param = params[key];
    const grad: NDArray | null | undefined = grads[key];
    if (isTensor(param) || (grad && isTensor(grad))) {
      throw new TypeError(
        `update expects arrays, but ${key} came as a tensor: give its ` +
          `numbers and its gradient, update({ ${key}: ${key}.data }, ` +
          `{ ${key}: ${key}.grad }).`,
      );
    }
    if (!grad || !sameShape(grad.shape, param.shape)) {
      throw new RangeError(
        `update expects a gradient of shape ${showShape(param.shape)} ` +
          `for ${key}, got ${grad ? showShape(grad.shape) : "none"}: params ` +
          "and grads need the same names and shapes.",
      );
    }
    return { key, theta: param.data, grad: grad.block.data };
  });
}
