import type { NDArray } from "../arrays/ndarray.ts";
import type { Shape } from "../arrays/shape.ts";

/**
 * The way back through broadcasting: what was repeated is summed.
 *
 * In X + b the row b serves every row of X, so ∂E/∂b is the sum of the rows of
 * ∂E/∂Y. Lecture §3.6, problem 2.
 *
 * @param gradient ∂E/∂y, of the shape after broadcasting
 * @param shape that of the operand before it
 */
export function sumToShape(gradient: NDArray, shape: Shape): NDArray {
  let sum = gradient;
  while (sum.ndim > shape.length) sum = sum.sum(0);
  for (const [axis, size] of shape.entries()) {
    if (size !== sum.shape[axis]) sum = sum.sum(axis, { keepdims: true });
  }
  return sum;
}
