import { concat as concatArrays } from "../arrays/concat.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { isTensor } from "./is-tensor.ts";
import { concat as concatOperation } from "./operations/shape.ts";
import { Tensor } from "./tensor.ts";

/**
 * Arrays put one after the other along an axis: `concat([a, b])` stacks the
 * rows of b below those of a.
 *
 * The other sizes must agree. `float32` comes out only where all parts are.
 *
 * @throws {RangeError} when there is no array, or another size differs.
 */
export function concat(
  parts: readonly NDArray[],
  options?: { axis?: number },
): NDArray;
/**
 * Tensors, or tensors and arrays, put one after the other along an axis: a
 * tensor, from which each of them gets its own stretch of the gradient.
 *
 * @throws {RangeError} when there is no part, or another size differs.
 */
export function concat(
  parts: readonly (Tensor | NDArray)[],
  options?: { axis?: number },
): Tensor;
export function concat(
  parts: readonly (Tensor | NDArray)[],
  { axis = 0 }: { axis?: number } = {},
): NDArray | Tensor {
  const arrays = parts.map((part) => (isTensor(part) ? part.data : part));
  if (!parts.some(isTensor)) return concatArrays(arrays, { axis });
  const { name, y, back } = concatOperation(arrays, axis);
  const inputs = parts.map((part) =>
    isTensor(part) ? part : new Tensor(part),
  );
  return new Tensor(y, { operation: name, inputs, back });
}
