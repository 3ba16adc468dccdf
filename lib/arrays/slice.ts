import { dtypeOf } from "../kernels/dtype.ts";
import { unwritten } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { normalizeAxis, sizeOf } from "./shape.ts";

/**
 * The entries `start`, …, `end` − 1 along an axis.
 *
 * As in NumPy, a negative position counts from the end, and one beyond the end
 * means the end.
 */
export function sliceAxis(
  x: Block,
  start: number,
  end: number | undefined,
  axis: number,
): Block {
  const at = normalizeAxis(axis, x.shape);
  const n = x.shape[at];
  const from = position(start, n);
  const count = Math.max(0, position(end ?? n, n) - from);
  const shape = [...x.shape];
  shape[at] = count;
  const data = unwritten(sizeOf(shape), dtypeOf(x.data));
  const inner = sizeOf(x.shape.slice(at + 1));
  const outer = sizeOf(x.shape.slice(0, at));
  for (let o = 0; o < outer; o++) {
    const first = (o * n + from) * inner;
    const stretch = x.data.subarray(first, first + count * inner);
    data.set(stretch, o * count * inner);
  }
  return { data, shape };
}

function position(index: number, size: number): number {
  if (!Number.isInteger(index)) {
    throw new RangeError(
      `slice takes whole numbers as start and end, but there is ${index}.`,
    );
  }
  return Math.min(size, Math.max(0, index < 0 ? index + size : index));
}
