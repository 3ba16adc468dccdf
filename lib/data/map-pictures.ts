import { expectArray } from "../arrays/expect-array.ts";
import { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import type { Storage } from "../kernels/dtype.ts";
import { allocate } from "../kernels/storage.ts";
import { PIXELS } from "./raster.ts";

/**
 * Fills one picture of 784 grey values from another. What is not filled is 0.
 */
export type PictureChange = (from: Storage, to: Storage) => void;

/**
 * New pictures from pictures, one by one: (N, 784) from (N, 784).
 *
 * @param name of the caller, for its error
 * @throws {RangeError} when `x` is not (N, 784).
 * @throws {TypeError} when `x` is no NDArray.
 */
export function mapPictures(
  name: string,
  x: NDArray,
  change: PictureChange,
): NDArray {
  expectArray(name, x);
  if (x.ndim !== 2 || x.shape[1] !== PIXELS) {
    throw new RangeError(
      `${name} expects pictures as rows, (N, ${PIXELS}), got ` +
        `${showShape(x.shape)}: wrap one picture as (1, ${PIXELS}).`,
    );
  }
  const data = allocate(x.size, x.dtype);
  for (let start = 0; start < x.size; start += PIXELS) {
    const end = start + PIXELS;
    change(x.data.subarray(start, end), data.subarray(start, end));
  }
  return NDArray.wrap(data, x.shape);
}
