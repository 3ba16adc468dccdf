import { concat } from "../arrays/concat.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { shareRight } from "./classes.ts";
import { type Model, probabilitiesOf, scoresOf } from "./model.ts";

/** Base models, and a meta-model on top of them: what `stacking` makes. */
export class StackingEnsemble implements Model {
  /** The base models, trained on all rows. */
  readonly base: readonly Model[];
  readonly meta: Model;
  /** What the meta-model was trained on: scores out of fold, (N, Σ K). */
  readonly outOfFold: NDArray;

  constructor(base: readonly Model[], meta: Model, outOfFold: NDArray) {
    this.base = base;
    this.meta = meta;
    this.outOfFold = outOfFold;
  }

  /**
   * The scores of all base models side by side, z = (f₁(x), …, f_L(x)).
   *
   * @throws {RangeError} when a model's answers are not (N, K).
   */
  baseScores(x: NDArray): NDArray {
    return concat(
      this.base.map((model) => scoresOf(model, x)),
      { axis: 1 },
    );
  }

  /**
   * The meta-model's scores or values, (N, K).
   *
   * @throws {RangeError} when a model's answers are not (N, K).
   */
  predict(x: NDArray): NDArray {
    return scoresOf(this.meta, this.baseScores(x));
  }

  /**
   * The meta-model's probabilities, (N, K).
   *
   * @throws {Error} when it is one of regression.
   */
  probabilities(x: NDArray): NDArray {
    return probabilitiesOf(this.meta, this.baseScores(x));
  }

  /** The share of rows for which the meta-model is right. */
  accuracy(x: NDArray, t: NDArray): number {
    return shareRight(this.probabilities(x), t);
  }
}
