import { NDArray } from "../arrays/ndarray.ts";
import type { BaggingMember } from "./bootstrap.ts";
import type { Model } from "./model.ts";

/** Answers for rows that at least one model has not seen. */
export interface OutOfBag {
  /** Which rows of the training data, in their order. */
  rows: Uint32Array;
  /** The mean over the models that have not seen a row, (rows, K). */
  y: NDArray;
}

/**
 * For each training row, the mean of the models that have not seen it.
 *
 * A row is unseen by 37 % of the models, so from about ten models on hardly a
 * row is left out. Source: Breiman, Out-of-bag estimation, 1996.
 *
 * @param of what to average of a model
 * @throws {RangeError} when x is not that of the training.
 * @throws {Error} when each model has seen every row.
 */
export function outOfBagMean(
  members: readonly BaggingMember[],
  x: NDArray,
  of: (model: Model, x: NDArray) => NDArray,
): OutOfBag {
  const N = members[0].rows.length;
  if (x.shape[0] !== N) {
    throw new RangeError(
      `Out of bag are rows of the ${N} that the models were trained on, but ` +
        `x has ${x.shape[0]}: give the training data.`,
    );
  }
  const sums: number[][] = Array.from({ length: N }, () => []);
  const counts = new Uint32Array(N);
  for (const { model, unseen } of members) {
    if (unseen.length === 0) continue;
    const y = of(model, x.rows(unseen));
    for (const [i, n] of unseen.entries()) {
      sums[n] = Array.from(y.row(i).data, (v, k) => v + (sums[n][k] ?? 0));
      counts[n] += 1;
    }
  }
  const rows = Uint32Array.from(counts.keys()).filter((n) => counts[n] > 0);
  if (rows.length === 0) {
    throw new Error(
      "Out of bag there is nothing: each model has seen every row. Train " +
        "more models.",
    );
  }
  const means = Array.from(rows, (n) => sums[n].map((v) => v / counts[n]));
  return { rows, y: NDArray.from(means) };
}
