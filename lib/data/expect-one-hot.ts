import type { NDArray } from "../arrays/ndarray.ts";

/**
 * Sees to it that each row names one class: a single 1 among zeros, or, where
 * there is one column, 0 or 1.
 *
 * @param owner who takes the answers, for the message
 * @param t right answers, (N, K)
 * @throws {RangeError} when a row names none, several, or a share of one.
 */
export function expectOneHot(owner: string, t: NDArray): void {
  const [rows, K] = t.shape;
  for (let n = 0; n < rows; n++) {
    const row = t.data.subarray(n * K, (n + 1) * K);
    const wrong = row.find((value) => value !== 0 && value !== 1);
    const ones = row.filter((value) => value === 1).length;
    if (wrong === undefined && (K === 1 || ones === 1)) continue;
    throw new RangeError(
      `${owner} expects t one-hot (N, K), or 0 and 1 in (N, 1), but row ${n} ` +
        `has ${wrong ?? (ones === 0 ? "no 1" : `${ones} times a 1`)}: for ` +
        "labels there is oneHot.",
    );
  }
}
