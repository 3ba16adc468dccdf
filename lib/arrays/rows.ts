import { dtypeOf } from "../kernels/dtype.ts";
import { unwritten } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { showShape, sizeOf } from "./shape.ts";

const SHORT = 32; // numbers: so few are copied one by one sooner

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
  const source = x.data;
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
    const [from, to] = [i * length, r * length];
    if (length > SHORT) data.set(source.subarray(from, from + length), to);
    else for (let j = 0; j < length; j++) data[to + j] = source[from + j];
  }
  return { data, shape: [indices.length, ...rest] };
}
