import type { Random } from "../arrays/random.ts";
import type { Examples } from "../training/examples.ts";
import { BaggingEnsemble } from "./bagging-ensemble.ts";
import { type BaggingMember, bootstrap, someOf } from "./bootstrap.ts";
import { expectModels, expectRows } from "./expect.ts";
import type { TrainModel } from "./model.ts";
import { streams } from "./streams.ts";
import { trainMembers } from "./train-members.ts";

/** How {@link bagging} makes its models. */
export interface BaggingOptions {
  /** How many models. */
  models: number;
  /** Builds and trains each of them. */
  train: TrainModel;
  /** Draws the samples, and gives each model a stream of its own. */
  random: Random;
}

/**
 * Bagging ("bootstrap aggregating"): each model is trained on a bootstrap
 * sample of its own, and the answer is the mean of all.
 *
 * D_m = N rows drawn from D with replacement, f_m = train(D_m),
 * y = (1/M) Σ_m f_m(x), m = 1 … M.
 *
 * It is for regression, and for classes, whose probabilities are averaged. The
 * mean of models that err in different ways varies less than one of them; what
 * all get wrong stays wrong. It costs M trainings. Source: Breiman, 1996.
 *
 * @throws {RangeError} when there are no examples, or no models to train.
 * @throws {Error} after an interrupt.
 */
export async function bagging(
  data: Examples,
  { models, train, random }: BaggingOptions,
): Promise<BaggingEnsemble> {
  expectRows("bagging", data);
  expectModels("bagging", models);
  const N = data.x.shape[0];
  return trainMembers("bagging", async (trainMember) => {
    const members: BaggingMember[] = [];
    for (const stream of streams(random, models)) {
      const { rows, unseen } = bootstrap(N, stream);
      const model = await trainMember(train, someOf(data, rows), stream);
      members.push({ model, rows, unseen });
    }
    return new BaggingEnsemble(members);
  });
}
