import type { Binary } from "../kernels/functions.ts";
import { zipElements } from "./elementwise.ts";
import { NDArray } from "./ndarray.ts";

/**
 * y = f(a, b), element by element, with broadcasting: for a function that has
 * no method of its own.
 *
 * @throws {RangeError} when the shapes cannot be broadcast.
 */
export function zipWith(a: NDArray, b: NDArray, f: Binary): NDArray {
  const { data, shape } = zipElements(a.block, b.block, f);
  return NDArray.wrap(data, shape);
}
