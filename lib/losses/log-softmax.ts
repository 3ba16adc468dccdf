import type { NDArray } from "../arrays/ndarray.ts";
import { zipWith } from "../arrays/zip-with.ts";

/** x − c, and 0 for ∞ − ∞: equal scores differ by 0, infinite ones too. */
const difference = (x: number, c: number) => (x === c ? 0 : x - c);

/**
 * x − c, c the largest x along an axis: it changes nothing in softmax and
 * keeps exp from overflowing. Lecture §2.3.
 */
export function belowLargest(x: NDArray, axis: number): NDArray {
  const c = x.max(axis, { keepdims: true });
  const below = x.sub(c);
  return Number.isNaN(below.sum()) ? zipWith(x, c, difference) : below;
}

/**
 * The logarithm of softmax along an axis: log y = (x − c) − log Σ exp(x − c).
 *
 * It is exact for scores of any size: one of −1000 beside 0 gives −1000, where
 * the logarithm of softmax itself would give −∞.
 */
export function logSoftmax(x: NDArray, axis: number): NDArray {
  const below = belowLargest(x, axis);
  return below.sub(below.exp().sum(axis, { keepdims: true }).log());
}
