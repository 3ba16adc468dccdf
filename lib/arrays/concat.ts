import { commonDType } from "../kernels/dtype.ts";
import { unwritten } from "../kernels/storage.ts";
import { NDArray } from "./ndarray.ts";
import { normalizeAxis, showShape, sizeOf } from "./shape.ts";

/**
 * Arrays put one after the other along an axis: `concat([a, b])` stacks the
 * rows of b below those of a.
 *
 * The other sizes must agree. `float32` comes out only where all arrays are.
 *
 * @throws {RangeError} when there is no array, or another size differs.
 */
export function concat(
  arrays: readonly NDArray[],
  { axis = 0 }: { axis?: number } = {},
): NDArray {
  if (arrays.length === 0) {
    throw new RangeError(
      "concat needs at least one array, but the list is empty.",
    );
  }
  const [first] = arrays;
  const at = normalizeAxis(axis, first.shape);
  for (const { shape } of arrays) {
    const fits =
      shape.length === first.ndim &&
      shape.every((size, a) => a === at || size === first.shape[a]);
    if (!fits) {
      throw new RangeError(
        `concat along axis ${at} joins arrays whose other sizes agree, but ` +
          `there are ${showShape(first.shape)} and ${showShape(shape)}.`,
      );
    }
  }
  const total = arrays.reduce((sum, { shape }) => sum + shape[at], 0);
  const shape = [...first.shape];
  shape[at] = total;
  const dtype = arrays.map((array) => array.dtype).reduce(commonDType);
  const data = unwritten(sizeOf(shape), dtype);
  // `step` numbers of the result belong together: one stretch of each array.
  const step = sizeOf(shape.slice(at));
  let offset = 0;
  for (const array of arrays) {
    const length = sizeOf(array.shape.slice(at));
    for (let from = 0, to = offset; from < array.size; from += length) {
      data.set(array.block.data.subarray(from, from + length), to);
      to += step;
    }
    offset += length;
  }
  return NDArray.wrap(data, shape);
}
