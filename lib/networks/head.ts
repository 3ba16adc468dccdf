import type { NDArray } from "../arrays/ndarray.ts";
import type { Layer } from "../layers/layer.ts";
import type { Loss } from "../losses/loss.ts";
import { probabilities } from "../losses/probabilities.ts";
import { SoftmaxWithLoss } from "../losses/softmax-with-loss.ts";
import { accuracy } from "../training/accuracy.ts";
import { buildLayers, expectSizes, type LayerPlan } from "./build-layers.ts";
import { partRecipe } from "./part-recipe.ts";
import { LOSSES } from "./parts.ts";
import { backwardPass, forwardPass } from "./passes.ts";
import type { HeadRecipe } from "./recipe.ts";

/** How one head of a `TwoHeadedNet` is built. */
export interface HeadOptions {
  /** Units of its layers, the output last: `[10]`, or `[50, 10]`. */
  sizes: readonly number[];
  /** What kind of problem its task is; softmax unless told. */
  loss?: Loss;
  /** What its loss counts in the sum of both; 1 unless told. */
  weight?: number;
}

/**
 * One head of a `TwoHeadedNet`: it solves its own task from what the shared
 * layers make of x.
 *
 * It can be asked as a network of its own: `predict`, `loss` and `accuracy`
 * take x and the answers of this task alone. Shapes: x (N, D), the shared
 * output h (N, H), scores and t (N, K).
 */
export class Head {
  /** Its own layers, behind the shared ones. */
  readonly layers: readonly Layer[];
  /** What its loss counts in the sum of both. */
  readonly weight: number;
  /** K, the columns of its scores and answers. */
  readonly outputs: number;
  private readonly sizes: readonly number[];
  private readonly shared: readonly Layer[];
  private readonly lossLayer: Loss;

  /**
   * @param plan what the layers are made of; its sizes end with H
   * @param layers those that are there already, in place of new ones
   * @throws {RangeError} when there are no sizes, or the weight is not a
   *   finite number from 0 up.
   */
  constructor(
    { sizes, loss = new SoftmaxWithLoss(), weight = 1 }: HeadOptions,
    shared: readonly Layer[],
    plan: LayerPlan,
    layers?: readonly Layer[],
  ) {
    const ends = "the size of at least the output in each head";
    expectSizes("TwoHeadedNet", sizes, ends, sizes.length >= 1);
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY)) {
      throw new RangeError(
        `A head counts with a weight from 0 up, got ${weight}: try 1, or ` +
          "less where its loss is larger than that of the other head.",
      );
    }
    const H = plan.sizes[plan.sizes.length - 1];
    this.layers = layers ?? buildLayers({ ...plan, sizes: [H, ...sizes] });
    this.weight = weight;
    this.outputs = sizes[sizes.length - 1];
    this.sizes = [...sizes];
    this.shared = shared;
    this.lossLayer = loss;
  }

  /** Scores of this task, (N, K). */
  predict(x: NDArray): NDArray {
    return this.scores(forwardPass(this.shared, x));
  }

  /**
   * Softmax or sigmoid of the scores, as the loss has it.
   *
   * @throws {Error} when the loss is one of regression.
   */
  probabilities(x: NDArray): NDArray {
    return probabilities(this.lossLayer, this.predict(x));
  }

  /** The mean loss of this task, before its weight and without a penalty. */
  loss(x: NDArray, t: NDArray): number {
    return this.lossLayer.forward(this.predict(x), t);
  }

  /** The share of right answers, from 0 to 1. */
  accuracy(x: NDArray, t: NDArray): number {
    return accuracy(this.predict(x), t);
  }

  /** The scores that follow from the shared output h. */
  scores(h: NDArray, { training = false } = {}): NDArray {
    return forwardPass(this.layers, h, { training });
  }

  /** w · E, from the shared output h. */
  weightedLoss(h: NDArray, t: NDArray, { training = false } = {}): number {
    const y = this.scores(h, { training });
    return this.weight * this.lossLayer.forward(y, t);
  }

  /** w · ∂E/∂h, in training mode: there and back again. */
  gradient(h: NDArray, t: NDArray): NDArray {
    this.weightedLoss(h, t, { training: true });
    const dout = this.lossLayer.backward().mul(this.weight);
    return backwardPass(this.layers, dout);
  }

  /** @internal What `save` writes besides the numbers. */
  recipe(): HeadRecipe {
    const { sizes, weight } = this;
    const loss = partRecipe(LOSSES, this.lossLayer);
    return { sizes: [...sizes], loss, weight };
  }
}
