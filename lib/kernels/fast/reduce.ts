import { dtypeOf, type Storage } from "../dtype.ts";
import { clear, fits, mark, place, room, take, target } from "../memory.ts";
import type { Kernels } from "../module.ts";
import * as plain from "../plain/reduce.ts";
import { unwritten } from "../storage.ts";
import { FEW } from "./few.ts";
import { part, stretches } from "./stretches.ts";

/** The functions, by their order in assembly/reduce.ts. */
export const [SUM, SQUARED_DISTANCE, MAXIMUM] = [0, 1, 2];

/** A reduction of a matrix, down its columns or along its rows. */
interface Task {
  x: Storage;
  down: boolean;
  rows: number;
  cols: number;
  /** Where the float64 results go, and the means they are distances from. */
  result: number;
  mean: number;
}

/** The plain `reduce`, by a kernel if the reducer has one. */
export function fastReduce(kernels: Kernels): typeof plain.reduce {
  const { finish32, finish64 } = kernels;
  return (reducer, x, axis) => {
    const { outer, length, inner } = axis;
    const n = outer * inner;
    const middle = outer > 1 && inner > 1;
    const few = length === 0 || x.length < FEW;
    if (!hasKernel(reducer) || middle || few || !fits(32 * (n + length))) {
      return plain.reduce(reducer, x, axis);
    }
    const y = unwritten(n, dtypeOf(x));
    const at = target(y);
    const [result, mean] = [room(8 * n), room(8 * n)];
    const down = inner > 1;
    const [rows, cols] = down ? [length, inner] : [outer, length];
    const task = { x, down, rows, cols, result, mean };
    run(kernels, reducer === plain.max ? MAXIMUM : SUM, task);
    if (reducer === plain.variance) {
      finish64(result, mean, n, length);
      run(kernels, SQUARED_DISTANCE, task);
    }
    const averaged = reducer === plain.mean || reducer === plain.variance;
    const finish = x.BYTES_PER_ELEMENT === 4 ? finish32 : finish64;
    finish(result, at, n, averaged ? length : 1);
    take(y, at);
    clear();
    return y;
  };
}

/** Whether there is a kernel for a reducer. */
export function hasKernel(reducer: plain.Reducer): boolean {
  return (
    reducer === plain.sum ||
    reducer === plain.mean ||
    reducer === plain.variance ||
    reducer === plain.max
  );
}

/** One function over the whole matrix, stretch by stretch. */
function run(kernels: Kernels, number: number, task: Task): void {
  const { x, down, rows, cols, result, mean } = task;
  const bits = x.BYTES_PER_ELEMENT * 8;
  const kernel = kernels[`reduce${down ? "Columns" : "Rows"}${bits}`];
  for (const stretch of stretches(rows, cols)) {
    const start = mark();
    const from = place(part(x, stretch.first * cols, stretch.rows * cols));
    const more = stretch.first > 0;
    const skip = down ? 0 : 8 * stretch.first;
    kernel(number, from, mean + skip, result + skip, stretch.rows, cols, +more);
    clear(start);
  }
}
