import type { NDArray } from "../arrays/ndarray.ts";

/**
 * The share of rows whose largest score stands where `t` has its 1.
 *
 * @param scores scores or probabilities, (N, K)
 * @param t right answers, one-hot, (N, K)
 */
export function accuracy(scores: NDArray, t: NDArray): number {
  const guess = scores.argmax(1).data;
  const right = t.argmax(1).data;
  let hits = 0;
  for (let n = 0; n < right.length; n++) hits += +(guess[n] === right[n]);
  return hits / right.length;
}
