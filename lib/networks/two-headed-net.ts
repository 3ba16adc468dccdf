import { concat } from "../arrays/concat.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { tidy } from "../arrays/tidy.ts";
import { he } from "../initializers/he.ts";
import type { Layer, Params } from "../layers/layer.ts";
import { ReLU } from "../layers/relu.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";
import { expectSizes, hiddenLayers, layerPlan } from "./build-layers.ts";
import { Head } from "./head.ts";
import type { Network } from "./network.ts";
import { numbered } from "./numbered.ts";
import { layerRecipes, partRecipe } from "./part-recipe.ts";
import { REGULARIZERS } from "./parts.ts";
import { forwardPass, learningPass } from "./passes.ts";
import { penalty, withPenalty } from "./penalty.ts";
import type { NetworkRecipe } from "./recipe.ts";
import { expectTwo, type TwoHeadedNetOptions } from "./two-headed-options.ts";

/**
 * A network for two tasks: shared layers, and on top of them a head for each.
 *
 * h = shared(x), y₁ = head₁(h), y₂ = head₂(h),
 * E = w₁ E₁(y₁, t₁) + w₂ E₂(y₂, t₂) (and the penalty on all weights).
 * What goes back into the shared layers is the sum of what comes out of both
 * heads: ∂E/∂h = w₁ ∂E₁/∂h + w₂ ∂E₂/∂h.
 *
 * The scores of both heads stand side by side, and so do their answers: y and
 * t are (N, K₁ + K₂), t is `concat([t1, t2], { axis: 1 })`. So `fit` trains it
 * as it trains any network. What each head does by itself, `heads` tell.
 * Source: Caruana, Multitask Learning, 1997.
 */
export class TwoHeadedNet implements Network {
  /** The layers that both tasks use; each ends with an activation. */
  readonly shared: readonly Layer[];
  readonly heads: readonly [Head, Head];
  /** What `fit` tells is of both tasks: each head has its own accuracy. */
  readonly classifies = false;
  /** `W1`, `b1`, … in the order of the layers. */
  readonly params: Params;
  /** `runningMean1`, … of batch normalization, in the same order. */
  readonly state: Params;
  private readonly regularizer: Regularizer | undefined;
  private readonly sizes: readonly number[];

  /**
   * @param layers those that `load` has read, in three lists: shared, first
   *   head, second head; made by the options unless told
   * @throws {RangeError} when there is no shared layer, there are not two
   *   heads with an output each, or their weights are negative or all 0.
   */
  constructor(
    {
      shared,
      heads,
      activation = () => new ReLU(),
      initializer = he,
      batchNorm = false,
      dropout = 0,
      regularizer,
      random,
      dtype = "float32",
    }: TwoHeadedNetOptions,
    layers: readonly (readonly Layer[])[] = [],
  ) {
    const ends = "the sizes of the input and at least one shared layer";
    expectSizes("TwoHeadedNet", shared, ends, shared.length >= 2);
    const start = { initializer, random, dtype };
    const hidden = { activation, batchNorm, dropout };
    const plan = layerPlan({ sizes: shared, ...start, ...hidden });
    this.sizes = [...shared];
    this.regularizer = regularizer;
    this.shared = layers[0] ?? hiddenLayers(plan);
    const [first, second] = expectTwo(heads).map(
      (head, i) => new Head(head, this.shared, plan, layers[1 + i]),
    );
    this.heads = [first, second];
    this.params = numbered(this.layers, (layer) => layer.params);
    this.state = numbered(this.layers, (layer) => layer.state ?? {});
  }

  /** The shared layers, those of the first head and those of the second. */
  get layers(): readonly Layer[] {
    return [...this.shared, ...this.heads.flatMap((head) => head.layers)];
  }

  /**
   * The scores of both heads side by side, (N, K₁ + K₂).
   *
   * @throws {RangeError} when x does not have the columns of the input.
   */
  predict(x: NDArray, { training = false } = {}): NDArray {
    const h = forwardPass(this.shared, x, { training });
    return concat(
      this.heads.map((head) => head.scores(h, { training })),
      { axis: 1 },
    );
  }

  /**
   * The columns of each head, of scores or of answers.
   *
   * @throws {RangeError} when they are not K₁ + K₂.
   */
  split(y: NDArray): [NDArray, NDArray] {
    const [K1, K2] = this.heads.map(({ outputs }) => outputs);
    if (y.ndim !== 2 || y.shape[1] !== K1 + K2) {
      throw new RangeError(
        `TwoHeadedNet expects the ${K1} columns of its first head and the ` +
          `${K2} of its second side by side, (N, ${K1 + K2}), got ` +
          `${showShape(y.shape)}: try concat([t1, t2], { axis: 1 }).`,
      );
    }
    const second = y.slice(K1, K1 + K2, { axis: 1 });
    return [y.slice(0, K1, { axis: 1 }), second];
  }

  /** w₁ E₁ + w₂ E₂, and the penalty on the weights. */
  loss(x: NDArray, t: NDArray, { training = false } = {}): number {
    const [t1, t2] = this.split(t);
    const h = forwardPass(this.shared, x, { training });
    const [first, second] = this.heads;
    const E1 = first.weightedLoss(h, t1, { training });
    const E2 = second.weightedLoss(h, t2, { training });
    return E1 + E2 + penalty(this.params, this.regularizer);
  }

  /** In training mode, as `MultiLayerNet` has it. */
  gradient(x: NDArray, t: NDArray): Params {
    return tidy(() => {
      const [t1, t2] = this.split(t);
      const h = forwardPass(this.shared, x, { training: true });
      const [first, second] = this.heads;
      const dh = first.gradient(h, t1).add(second.gradient(h, t2));
      learningPass(this.shared, dh);
      const grads = numbered(this.layers, (layer) => layer.grads);
      return withPenalty(grads, this.params, this.regularizer);
    });
  }

  /** @internal What `save` writes besides the numbers. */
  recipe(): NetworkRecipe {
    const { sizes, shared, heads, regularizer } = this;
    const layers = [shared, ...heads.map((head) => head.layers)];
    return {
      network: "TwoHeadedNet",
      shared: [...sizes],
      layers: layers.map(layerRecipes),
      heads: heads.map((head) => head.recipe()),
      regularizer: regularizer && partRecipe(REGULARIZERS, regularizer),
    };
  }
}
