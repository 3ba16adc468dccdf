import { dtypeOf, type Storage } from "../kernels/dtype.ts";
import { unwritten } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { type Shape, sizeOf } from "./shape.ts";

/**
 * The numbers of x, repeated along each axis where x has size 1 or no axis, so
 * that they fill `shape`.
 */
export function spread(x: Block, shape: Shape): Storage {
  const data = unwritten(sizeOf(shape), dtypeOf(x.data));
  const missing = shape.length - x.shape.length;
  for (let i = 0; i < data.length; i++) {
    let index = 0;
    let stride = 1;
    let rest = i;
    for (let axis = shape.length - 1; axis >= missing; axis--) {
      const n = x.shape[axis - missing];
      if (n !== 1) index += (rest % shape[axis]) * stride;
      stride *= n;
      rest = Math.floor(rest / shape[axis]);
    }
    data[i] = x.data[index];
  }
  return data;
}
