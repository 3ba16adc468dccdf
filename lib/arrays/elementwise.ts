import type { Block } from "./block.ts";
import { broadcastShapes, type Shape, sizeOf } from "./shape.ts";
import { allocate, commonDType, dtypeOf } from "./storage.ts";

/** y = f(x), element by element. */
export function mapElements(x: Block, f: (value: number) => number): Block {
  const data = allocate(x.data.length, dtypeOf(x.data));
  for (let i = 0; i < data.length; i++) data[i] = f(x.data[i]);
  return { data, shape: x.shape };
}

/**
 * y = f(a, b), element by element, with broadcasting.
 *
 * @throws {RangeError} when the shapes cannot be broadcast.
 */
export function zipElements(
  a: Block,
  b: Block,
  f: (a: number, b: number) => number,
): Block {
  const shape = broadcastShapes(a.shape, b.shape);
  const dtype = commonDType(dtypeOf(a.data), dtypeOf(b.data));
  const data = allocate(sizeOf(shape), dtype);
  const sourceA = sourceIndices(a.shape, shape);
  const sourceB = sourceIndices(b.shape, shape);
  for (let i = 0; i < data.length; i++) {
    data[i] = f(a.data[sourceA(i)], b.data[sourceB(i)]);
  }
  return { data, shape };
}

/** For each position of the result, the position in the smaller operand. */
function sourceIndices(from: Shape, to: Shape): (i: number) => number {
  const size = sizeOf(from);
  if (size === sizeOf(to)) return (i) => i;
  if (size === 1) return () => 0;
  const missing = to.length - from.length;
  if (from.every((n, axis) => n === to[axis + missing])) {
    return (i) => i % size; // a row vector, repeated for each row
  }
  return (i) => {
    let index = 0;
    let stride = 1;
    let rest = i;
    for (let axis = to.length - 1; axis >= missing; axis--) {
      const n = from[axis - missing];
      if (n !== 1) index += (rest % to[axis]) * stride;
      stride *= n;
      rest = Math.floor(rest / to[axis]);
    }
    return index;
  };
}
