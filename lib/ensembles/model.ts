import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import { showShape } from "../arrays/shape.ts";
import type { Examples } from "../training/examples.ts";

/**
 * What an ensemble needs of a trained model: a network has it, an ensemble
 * too, and so may a class of your own, such as a decision tree.
 */
export interface Model {
  /** Scores of the classes, or the values of a regression: (N, K). */
  predict(x: NDArray): NDArray;
  /** The scores as probabilities, (N, K); absent in regression. */
  probabilities?(x: NDArray): NDArray;
}

/**
 * Makes a model and trains it on the examples that it is given.
 *
 * Whatever is random in it (first weights, order of the batches) has to come
 * from `random`, which is a stream for this one model.
 */
export type TrainModel = (data: Examples, random: Random) => Promise<Model>;

/** A model's scores for x. @throws {RangeError} when they are not (N, K). */
export function scoresOf(model: Model, x: NDArray): NDArray {
  const y = model.predict(x);
  const N = x.shape[0];
  if (y.ndim !== 2 || y.shape[0] !== N) {
    throw new RangeError(
      `An ensemble expects predict(x) of shape (${N}, K) for ${N} rows of x, ` +
        `got ${showShape(y.shape)}.`,
    );
  }
  return y;
}

/** A model's probabilities for x. @throws {Error} when it has none. */
export function probabilitiesOf(model: Model, x: NDArray): NDArray {
  if (!model.probabilities) {
    throw new Error(
      "A model of this ensemble gives no probabilities: use predict(x), or " +
        "give the model a method probabilities(x).",
    );
  }
  return model.probabilities(x);
}
