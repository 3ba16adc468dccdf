import { dtypeOf, type Storage } from "../dtype.ts";
import { unwritten } from "../storage.ts";

/** From the numbers along one axis to one number. */
export type Reducer = (values: Storage) => number;

/**
 * An array seen along one axis: `outer` blocks, in each of which there are
 * `length` numbers for every one of `inner` results.
 */
export interface Axis {
  outer: number;
  length: number;
  inner: number;
}

/** Applies a reducer to the numbers along an axis, which disappears. */
export function reduce(
  reducer: Reducer,
  x: Storage,
  { outer, length, inner }: Axis,
): Storage {
  const y = unwritten(outer * inner, dtypeOf(x));
  const values = new Float64Array(length);
  for (let o = 0; o < outer; o++) {
    for (let i = 0; i < inner; i++) {
      const first = o * length * inner + i;
      for (let j = 0; j < length; j++) values[j] = x[first + j * inner];
      y[o * inner + i] = reducer(values);
    }
  }
  return y;
}

/** Reduces all numbers to one. */
export function total(reducer: Reducer, x: Storage): number {
  return reducer(x);
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
