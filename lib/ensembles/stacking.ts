import { concat } from "../arrays/concat.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import type { Examples } from "../training/examples.ts";
import { expectRows } from "./expect.ts";
import { foldRows } from "./folds.ts";
import type { Model, TrainModel } from "./model.ts";
import { outOfFoldScores } from "./out-of-fold.ts";
import { StackingEnsemble } from "./stacking-ensemble.ts";
import { streams } from "./streams.ts";
import { trainMembers } from "./train-members.ts";

/** How {@link stacking} makes its models. */
export interface StackingOptions {
  /** Builds and trains each base model; they should differ in kind. */
  trainBase: readonly TrainModel[];
  /** Builds and trains the meta-model, on the scores of the base models. */
  trainMeta: TrainModel;
  /** Into how many parts the rows are cut; 5 unless told. */
  folds?: number;
  /** Draws the folds, and gives each model a stream of its own. */
  random: Random;
}

/**
 * Stacking: a meta-model learns how to put the base models' scores together.
 *
 * z = (f₁(x), …, f_L(x)) side by side, y = meta(z).
 *
 * On rows that it was trained on, a base model looks better than it is, and
 * the meta-model would trust it too much. So the meta-model is trained on
 * scores out of fold: those of a row come from models trained on the other
 * folds. In the end each base model is trained anew on all rows.
 *
 * It is for classes and for regression: z are the numbers of `predict`. It
 * costs L · (folds + 1) + 1 trainings. Source: Wolpert, 1992.
 *
 * @throws {RangeError} when there are no examples or base models, or the folds
 *   are not from 2 to N.
 * @throws {Error} after an interrupt.
 */
export async function stacking(
  data: Examples,
  { trainBase, trainMeta, folds = 5, random }: StackingOptions,
): Promise<StackingEnsemble> {
  expectRows("stacking", data);
  if (trainBase.length === 0) {
    throw new RangeError(
      "stacking expects at least one base model, got none: try { trainBase: " +
        "[trainOne, trainOther] }.",
    );
  }
  const [cuts, last, ...seeds] = streams(random, 2 + trainBase.length);
  const parts = foldRows(data.x.shape[0], folds, cuts);
  return trainMembers("stacking", async (trainMember) => {
    const scores: NDArray[] = [];
    const base: Model[] = [];
    for (const [l, train] of trainBase.entries()) {
      const [first, second] = streams(seeds[l], 2);
      const options = { folds: parts, train, random: first, trainMember };
      scores.push(await outOfFoldScores(data, options));
      base.push(await trainMember(train, data, second));
    }
    const z = concat(scores, { axis: 1 });
    const meta = await trainMember(trainMeta, { x: z, t: data.t }, last);
    return new StackingEnsemble(base, meta, z);
  });
}
