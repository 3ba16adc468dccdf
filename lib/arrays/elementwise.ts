import type { Binary, Unary } from "../kernels/functions.ts";
import { map, zip } from "../kernels/kernels.ts";
import type { Repeated } from "../kernels/plain/zip.ts";
import type { Block } from "./block.ts";
import { broadcastShapes, type Shape, sameShape, sizeOf } from "./shape.ts";
import { spread } from "./spread.ts";

/** y = f(x), element by element. */
export function mapElements(x: Block, f: Unary): Block {
  return { data: map(f, x.data), shape: x.shape };
}

/**
 * y = f(a, b), element by element, with broadcasting.
 *
 * The result is seen as a matrix, with all axes but the last as its rows. Then
 * each operand is a matrix, a row, a column or a single number; only what is
 * none of these is written out in full.
 *
 * @throws {RangeError} when the shapes cannot be broadcast.
 */
export function zipElements(a: Block, b: Block, f: Binary): Block {
  const same = sameShape(a.shape, b.shape);
  const shape = same ? a.shape : broadcastShapes(a.shape, b.shape);
  const size = sizeOf(shape);
  const whole = a.data.length === size && b.data.length === size;
  const cols = whole ? size : (shape.at(-1) ?? 1);
  const rows = whole ? 1 : size / (cols || 1);
  const left = repeated(a, shape, rows, cols);
  const right = repeated(b, shape, rows, cols);
  return { data: zip(f, left, right, rows, cols), shape };
}

/** An operand as it is repeated in a matrix of `rows` × `cols`. */
function repeated(
  x: Block,
  shape: Shape,
  rows: number,
  cols: number,
): Repeated {
  const { data } = x;
  if (data.length === rows * cols) return { data, row: cols, col: 1 };
  if (data.length === 1) return { data, row: 0, col: 0 };
  const last = x.shape.at(-1);
  if (data.length === cols && last === cols) return { data, row: 0, col: 1 };
  if (data.length === rows && last === 1) return { data, row: 1, col: 0 };
  return { data: spread(x, shape), row: cols, col: 1 };
}
