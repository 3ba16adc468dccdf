import { concat } from "../arrays/concat.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import type { Examples } from "../training/examples.ts";
import { someOf } from "./bootstrap.ts";
import { scoresOf, type TrainModel } from "./model.ts";
import { streams } from "./streams.ts";
import type { TrainMember } from "./train-members.ts";

/**
 * Scores of the training rows, each by a model that has not seen it: for each
 * fold one that was trained on all the others.
 *
 * @returns (N, K), in the order of the rows
 */
export async function outOfFoldScores(
  data: Examples,
  {
    folds,
    train,
    random,
    trainMember,
  }: {
    folds: readonly Uint32Array[];
    train: TrainModel;
    random: Random;
    trainMember: TrainMember;
  },
): Promise<NDArray> {
  const seeds = streams(random, folds.length);
  const scores: NDArray[] = [];
  for (const [f, fold] of folds.entries()) {
    const others = joined(folds.filter((other) => other !== fold));
    const model = await trainMember(train, someOf(data, others), seeds[f]);
    scores.push(scoresOf(model, data.x.rows(fold)));
  }
  const places = new Uint32Array(data.x.shape[0]);
  for (const [place, n] of joined(folds).entries()) places[n] = place;
  return concat(scores).rows(places);
}

function joined(folds: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(folds.flatMap((fold) => Array.from(fold)));
}
