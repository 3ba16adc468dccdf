import type { Block } from "./elementwise.ts";
import { normalizeAxis, sizeOf } from "./shape.ts";
import { allocate, dtypeOf } from "./storage.ts";

/** From the numbers along one axis to one number. */
export type Reducer = (values: Float64Array) => number;

/** Applies `reduce` to the numbers along `axis`, and removes that axis. */
export function reduceAxis(
  x: Block,
  axis: number,
  keepdims: boolean,
  reduce: Reducer,
): Block {
  const at = normalizeAxis(axis, x.shape);
  const length = x.shape[at];
  const inner = sizeOf(x.shape.slice(at + 1));
  const outer = sizeOf(x.shape.slice(0, at));
  const data = allocate(outer * inner, dtypeOf(x.data));
  const values = new Float64Array(length);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const first = o * length * inner + i;
      for (let j = 0; j < length; j++) values[j] = x.data[first + j * inner];
      data[o * inner + i] = reduce(values);
    }
  }
  const shape = x.shape.flatMap((n, a) =>
    a !== at ? [n] : keepdims ? [1] : [],
  );
  return { data, shape };
}

/** Σ x. */
export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** The mean μ = (1/N) Σ x; NaN for no numbers at all. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}

/** The variance (1/N) Σ (x − μ)², with 1/N as in the lecture. */
export function variance(values: Float64Array): number {
  const mu = mean(values);
  let total = 0;
  for (const value of values) total += (value - mu) ** 2;
  return total / values.length;
}

/** The largest number; NaN if one of them is NaN. */
export function max(values: Float64Array): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (const value of values) largest = Math.max(largest, value);
  return largest;
}

/** The smallest number; NaN if one of them is NaN. */
export function min(values: Float64Array): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const value of values) smallest = Math.min(smallest, value);
  return smallest;
}

/** The position of the (first) largest number. */
export function argmax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) {
    if (values[i] > values[best]) best = i;
  }
  return best;
}
