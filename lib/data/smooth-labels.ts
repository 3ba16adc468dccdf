import { expectArray } from "../arrays/expect-array.ts";
import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { expectOneHot } from "./expect-one-hot.ts";

/**
 * Smoothed labels: t̃_nk = (1 − ε) t_nk + ε/K.
 *
 * The right class gets 1 − ε + ε/K in place of 1, and the others ε/K in place
 * of 0, so that no score has to grow without bound to reach a loss of 0. Rows
 * still add up to 1. One column, (N, 1), stands for two classes: K is 2.
 *
 * @param t right answers, one-hot (N, K), or 0 and 1 in (N, 1)
 * @param epsilon ε, the share that is spread over all classes
 * @throws {RangeError} when t is no matrix, when an answer names no class, or
 *   several, or when ε is not from 0 to 1.
 * @throws {TypeError} when t is no NDArray.
 *
 * Source: Szegedy et al., Rethinking the Inception Architecture, 2016, §7.
 */
export function smoothLabels(t: NDArray, epsilon = 0.1): NDArray {
  expectArray("smoothLabels", t);
  if (t.ndim !== 2 || t.shape[1] === 0) {
    throw new RangeError(
      `smoothLabels expects t of shape (N, K), got ${showShape(t.shape)}: ` +
        "for labels there is oneHot.",
    );
  }
  expectNumber("smoothLabels", "ε", epsilon, "a number from 0 to 1", 0.1);
  expectOneHot("smoothLabels", t);
  const K = Math.max(t.shape[1], 2);
  return t.mul(1 - epsilon).add(epsilon / K);
}
