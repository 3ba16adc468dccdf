import { dtypeOf } from "../kernels/dtype.ts";
import { unwritten } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { showShape, sizeOf } from "./shape.ts";

/**
 * The entries `indices` of the first axis, in that order.
 *
 * @throws {RangeError} when one of them does not exist.
 */
export function takeRows(x: Block, indices: ArrayLike<number>): Block {
  const [n, ...rest] = x.shape;
  if (n === undefined) {
    throw new RangeError("A single number, of shape (), has no rows.");
  }
  const length = sizeOf(rest);
  const data = unwritten(indices.length * length, dtypeOf(x.data));
  for (let r = 0; r < indices.length; r++) {
    const i = indices[r];
    if (!(Number.isInteger(i) && i >= 0 && i < n)) {
      throw new RangeError(
        `An array of shape ${showShape(x.shape)} has no row ${i}: ${
          n === 0 ? "it is empty" : `rows are numbered from 0 to ${n - 1}`
        }.`,
      );
    }
    data.set(x.data.subarray(i * length, (i + 1) * length), r * length);
  }
  return { data, shape: [indices.length, ...rest] };
}
