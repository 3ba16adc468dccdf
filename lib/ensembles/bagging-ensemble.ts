import type { NDArray } from "../arrays/ndarray.ts";
import type { Examples } from "../training/examples.ts";
import type { BaggingMember } from "./bootstrap.ts";
import { shareRight } from "./classes.ts";
import { expectMembers } from "./expect.ts";
import { type Model, probabilitiesOf, scoresOf } from "./model.ts";
import { type OutOfBag, outOfBagMean } from "./out-of-bag.ts";

/**
 * Models that answer by their mean: what `bagging` makes.
 *
 * `new BaggingEnsemble(bag.members.slice(0, 3))` is a bag of the first three.
 */
export class BaggingEnsemble implements Model {
  readonly members: readonly BaggingMember[];

  /** @throws {RangeError} when there are no members. */
  constructor(members: readonly BaggingMember[]) {
    expectMembers("BaggingEnsemble", members);
    this.members = members;
  }

  /**
   * The mean of the models' predictions, (N, K): the answer of a regression.
   * Of classes these are mean scores, whose order may differ from that of the
   * mean probabilities.
   *
   * @throws {RangeError} when a model's answers are not (N, K).
   */
  predict(x: NDArray): NDArray {
    return this.mean((model) => scoresOf(model, x));
  }

  /**
   * The mean of the models' probabilities, (N, K).
   *
   * Lectures also let the models vote, and take the class of the majority.
   * The mean heeds how sure each model is, and needs no rule for a tie.
   *
   * @throws {Error} when the models are of a regression.
   */
  probabilities(x: NDArray): NDArray {
    return this.mean((model) => probabilitiesOf(model, x));
  }

  /** The share of rows for which the mean probabilities are right. */
  accuracy(x: NDArray, t: NDArray): number {
    return shareRight(this.probabilities(x), t);
  }

  /**
   * Predictions for the training rows by the models that have not seen them:
   * for regression, a test without test data.
   *
   * @param x the inputs of the training, in the same order
   * @throws {RangeError} when they are not as many.
   * @throws {Error} when each model has seen every row.
   */
  outOfBag(x: NDArray): OutOfBag {
    return outOfBagMean(this.members, x, scoresOf);
  }

  /**
   * The accuracy on the training rows, each judged by the models that have
   * not seen it; rows that all have seen are left out.
   *
   * @param data the examples of the training, in the same order
   * @throws {RangeError} when they are not as many.
   * @throws {Error} when each model has seen every row, or is of a regression.
   */
  outOfBagAccuracy({ x, t }: Examples): number {
    const { rows, y } = outOfBagMean(this.members, x, probabilitiesOf);
    return shareRight(y, t.rows(rows));
  }

  private mean(of: (model: Model) => NDArray): NDArray {
    return this.members
      .map(({ model }) => of(model))
      .reduce((sum, y) => sum.add(y))
      .div(this.members.length);
  }
}
