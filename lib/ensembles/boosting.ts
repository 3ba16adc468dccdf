import { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import type { Examples } from "../training/examples.ts";
import { BoostingEnsemble, type BoostingMember } from "./boosting-ensemble.ts";
import { someOf } from "./bootstrap.ts";
import { expectClasses, mistakes } from "./classes.ts";
import { expectModels, expectRows } from "./expect.ts";
import { scoresOf, type TrainModel } from "./model.ts";
import { raiseWrong, voteOf, weightedError } from "./samme.ts";
import { streams } from "./streams.ts";
import { trainMembers } from "./train-members.ts";

const ROUNDING = 1e-9; // a model that guesses is not saved by it

/** How {@link boosting} makes its models. */
export interface BoostingOptions {
  /** How many models to train; see below which of them become members. */
  models: number;
  /** Builds and trains each of them; weak ones will do. */
  train: TrainModel;
  /** Draws the samples, and gives each model a stream of its own. */
  random: Random;
}

/**
 * Boosting by resampling (AdaBoost for K classes, SAMME): each model is
 * trained on a sample in which the mistakes so far come up more often.
 *
 * wₙ = 1/N at first; then for m = 1 … M
 * 1. D_m = N rows drawn from D with probabilities wₙ, f_m = train(D_m)
 * 2. ε = Σₙ wₙ [f_m(xₙ) ≠ cₙ]
 * 3. α = log((1 − ε) / ε) + log(K − 1)
 * 4. wₙ ← wₙ exp(α [f_m(xₙ) ≠ cₙ]), divided by their sum
 *
 * and the answer is the class with the most votes, Σ_m α_m [f_m(x) = k].
 *
 * It is for classes only; t is one-hot, or one column of 0 and 1. A model no
 * better than guessing (ε ≥ 1 − 1/K) is left out, and the next one gets
 * another sample with the same weights. A model that has every row right
 * (ε = 0) is the last one: no weight would change any more. Its α would be
 * infinite; it gets that of half a row, ε = 1/(2N). So there may be fewer
 * members than M, the number of trainings that it costs at most.
 *
 * Source: Freund & Schapire, 1997, who end at a model that only guesses (where
 * a model heeds the weights themselves, the next would be the same one); for
 * K classes Zhu et al., 2009.
 *
 * @throws {RangeError} when t are no classes, or there are no models to train.
 * @throws {Error} when no model is better than guessing, or after an
 *   interrupt.
 */
export async function boosting(
  data: Examples,
  { models, train, random }: BoostingOptions,
): Promise<BoostingEnsemble> {
  expectRows("boosting", data);
  expectModels("boosting", models);
  const classes = expectClasses("boosting", data.t);
  const N = data.x.shape[0];
  const chance = 1 - 1 / classes;
  return trainMembers("boosting", async (trainMember) => {
    const members: BoostingMember[] = [];
    let weights: Float64Array = new Float64Array(N).fill(1 / N);
    for (const stream of streams(random, models)) {
      const rows = stream.choice(N, N, { weights });
      const model = await trainMember(train, someOf(data, rows), stream);
      const wrong = mistakes(scoresOf(model, data.x), data.t);
      const error = weightedError(weights, wrong);
      if (error >= chance - ROUNDING) continue; // α ≤ 0
      const alpha = voteOf(error === 0 ? 1 / (2 * N) : error, classes);
      const w = NDArray.from(weights);
      members.push({ model, alpha, error, weights: w, rows });
      if (error === 0) break;
      weights = raiseWrong(weights, wrong, alpha);
    }
    expectLearned(members, chance);
    return new BoostingEnsemble(members);
  });
}

function expectLearned(members: BoostingMember[], chance: number): void {
  if (members.length > 0) return;
  throw new Error(
    "boosting needs models that are better than guessing, but each one is " +
      `wrong on ${chance.toFixed(2)} of the rows or more, as guessing is: ` +
      "train them longer, or give them more units.",
  );
}
