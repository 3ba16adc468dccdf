import { reduce, total } from "../kernels/kernels.ts";
import type { Reducer } from "../kernels/plain/reduce.ts";
import type { Block } from "./block.ts";
import { normalizeAxis, sizeOf } from "./shape.ts";

/** Reduces the numbers along `axis`, and removes that axis. */
export function reduceAxis(
  x: Block,
  axis: number,
  keepdims: boolean,
  reducer: Reducer,
): Block {
  const at = normalizeAxis(axis, x.shape);
  const data = reduce(reducer, x.data, {
    outer: sizeOf(x.shape.slice(0, at)),
    length: x.shape[at],
    inner: sizeOf(x.shape.slice(at + 1)),
  });
  const shape = x.shape.flatMap((n, a) =>
    a !== at ? [n] : keepdims ? [1] : [],
  );
  return { data, shape };
}

/** Reduces all numbers to one. */
export function reduceAll(x: Block, reducer: Reducer): number {
  return total(reducer, x.data);
}
