import type { Block } from "./block.ts";
import { normalizeAxis, sizeOf } from "./shape.ts";
import { allocate, dtypeOf, type Storage } from "./storage.ts";

/** From the numbers along one axis to one number. */
export type Reducer = (values: Storage) => number;

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

/** Σ x, one after the other. */
export function sum(values: Storage): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** The mean μ = (1/N) Σ x. */
export function mean(values: Storage): number {
  return sum(notEmpty("mean", values)) / values.length;
}

/** The variance (1/N) Σ (x − μ)², with 1/N as in the lecture. */
export function variance(values: Storage): number {
  const mu = mean(notEmpty("variance", values));
  let total = 0;
  for (let i = 0; i < values.length; i++) total += (values[i] - mu) ** 2;
  return total / values.length;
}

/** The standard deviation √variance. */
export function std(values: Storage): number {
  return Math.sqrt(variance(notEmpty("std", values)));
}

/** The largest number; NaN if one of them is NaN. */
export function max(values: Storage): number {
  let largest = notEmpty("max", values)[0];
  for (let i = 1; i < values.length; i++) {
    largest = Math.max(largest, values[i]);
  }
  return largest;
}

/** The smallest number; NaN if one of them is NaN. */
export function min(values: Storage): number {
  let smallest = notEmpty("min", values)[0];
  for (let i = 1; i < values.length; i++) {
    smallest = Math.min(smallest, values[i]);
  }
  return smallest;
}

/** The position of the first largest number, or of the first NaN. */
export function argmax(values: Storage): number {
  let best = 0;
  notEmpty("argmax", values);
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i])) return i;
    if (values[i] > values[best]) best = i;
  }
  return best;
}

function notEmpty(name: string, values: Storage): Storage {
  if (values.length > 0) return values;
  throw new RangeError(
    `${name} needs at least one number, but there is none: ` +
      "look at the shape of the array.",
  );
}
