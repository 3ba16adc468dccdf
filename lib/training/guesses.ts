import type { NDArray } from "../arrays/ndarray.ts";

/**
 * The class that the scores of each row name: the column of the largest, or,
 * with one column, 1 where the score is above 0, and 0 elsewhere.
 *
 * A row with NaN names no class: its guess is NaN, which equals nothing, not
 * even itself, so it counts as wrong wherever it is compared.
 *
 * @param scores scores, (N, K)
 */
export function guesses(scores: NDArray): number[] {
  const K = scores.shape[1];
  const { data } = scores;
  const named = K === 1 ? scores.greater(0) : scores.argmax(1);
  return Array.from(named.data, (guess, n) => {
    const row = data.subarray(n * K, (n + 1) * K);
    return row.some(Number.isNaN) ? Number.NaN : guess;
  });
}
