import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";

/**
 * Smoothed labels: t̃_nk = (1 − ε) t_nk + ε/K.
 *
 * The right class gets 1 − ε + ε/K in place of 1, and the others ε/K in place
 * of 0, so that no score has to grow without bound to reach a loss of 0. Rows
 * still add up to 1. One column, (N, 1), stands for two classes: K is 2.
 *
 * @param t right answers, one-hot (N, K), or 0 and 1 in (N, 1)
 * @param epsilon ε, the share that is spread over all classes
 * @throws {RangeError} when t is no matrix, or when an answer or ε is not from
 *   0 to 1.
 *
 * Source: Szegedy et al., Rethinking the Inception Architecture, 2016, §7.
 */
export function smoothLabels(t: NDArray, epsilon = 0.1): NDArray {
  if (t.ndim !== 2 || t.shape[1] === 0) {
    throw new RangeError(
      `smoothLabels expects t of shape (N, K), got ${showShape(t.shape)}: ` +
        "for labels there is oneHot.",
    );
  }
  if (!(epsilon >= 0 && epsilon <= 1)) {
    throw new RangeError(
      `smoothLabels expects ε from 0 to 1, got ${epsilon}: 0.1 is a common ` +
        "choice.",
    );
  }
  const wrong = t.data.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) {
    throw new RangeError(
      `smoothLabels expects answers from 0 to 1, got ${wrong}: for labels ` +
        "there is oneHot.",
    );
  }
  const K = Math.max(t.shape[1], 2);
  return t.mul(1 - epsilon).add(epsilon / K);
}
