import { NDArray } from "../arrays/ndarray.ts";
import { accuracy } from "../training/accuracy.ts";
import { guesses } from "../training/guesses.ts";
import { expectMembers } from "./expect.ts";
import { type Model, scoresOf } from "./model.ts";

/** A model of a boosted ensemble, and what it was trained for. */
export interface BoostingMember {
  /** The trained model. */
  model: Model;
  /** α: what its vote counts. */
  alpha: number;
  /** ε: the weight of the training rows that it gets wrong. */
  error: number;
  /** The weights of the training rows before it, (N,); their sum is 1. */
  weights: NDArray;
  /** The rows of its sample, drawn with these weights. */
  rows: Uint32Array;
}

/**
 * Models that vote, each with the weight α: what `boosting` makes.
 *
 * `new BoostingEnsemble(boost.members.slice(0, 3))` has the first three only.
 */
export class BoostingEnsemble implements Model {
  readonly members: readonly BoostingMember[];

  /** @throws {RangeError} when there are no members. */
  constructor(members: readonly BoostingMember[]) {
    expectMembers("BoostingEnsemble", members);
    this.members = members;
  }

  /**
   * The votes for each class, F_k(x) = Σ_m α_m [f_m(x) = k], (N, K); with one
   * column, (N, 1), the votes for 1 less those for 0.
   *
   * @throws {RangeError} when a model's answers are not (N, K).
   */
  predict(x: NDArray): NDArray {
    return this.members
      .map(({ model, alpha }) => votes(scoresOf(model, x)).mul(alpha))
      .reduce((sum, F) => sum.add(F));
  }

  /**
   * The share of the votes for each class, F_k(x) / Σ_m α_m, (N, K).
   *
   * They add up to 1, and say how much the models agree; how likely the class
   * is, they say only roughly.
   */
  probabilities(x: NDArray): NDArray {
    const all = this.members.reduce((sum, { alpha }) => sum + alpha, 0);
    const share = this.predict(x).div(all);
    return share.shape[1] === 1 ? share.add(1).div(2) : share;
  }

  /** The share of rows for which the most votes name the right class. */
  accuracy(x: NDArray, t: NDArray): number {
    return accuracy(this.predict(x), t);
  }
}

/**
 * One vote a row: 1 for the class of the guess, or ±1 in one column; none for
 * a row with NaN, which names no class.
 */
function votes(scores: NDArray): NDArray {
  const K = scores.shape[1];
  const rows = guesses(scores).map((guess) => {
    if (K === 1) return [Number.isNaN(guess) ? 0 : 2 * guess - 1];
    return Array.from({ length: K }, (_, k) => +(k === guess));
  });
  return NDArray.from(rows.flat(), { shape: [rows.length, K] });
}
