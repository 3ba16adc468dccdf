import { concat } from "../arrays/concat.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { tidy } from "../arrays/tidy.ts";
import { he } from "../initializers/he.ts";
import type { Layer, Params } from "../layers/layer.ts";
import { ReLU } from "../layers/relu.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";
import { dropoutPlan, expectSizes, hiddenLayers } from "./build-layers.ts";
import { Head } from "./head.ts";
import type { Network } from "./network.ts";
import { numbered } from "./numbered.ts";
import { partRecipe } from "./parts.ts";
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
  /** `W1`, `b1`, …: of the shared layers, the first head, the second head. */
  readonly params: Params;
  /** `runningMean1`, … of batch normalization, in the same order. */
  readonly state: Params;
  private readonly allLayers: readonly Layer[];
  private readonly regularizer: Regularizer | undefined;
  private readonly plan;

  /**
   * @throws {RangeError} when there is no shared layer, there are not two
   *   heads with an output each, or their weights are negative or all 0.
   */
  constructor({
    shared,
    heads,
    activation = () => new ReLU(),
    initializer = he,
    batchNorm = false,
    dropout = 0,
    regularizer,
    random,
    dtype = "float32",
  }: TwoHeadedNetOptions) {
    const sizes = [...shared];
    const ends = "the sizes of the input and at least one shared layer";
    expectSizes("TwoHeadedNet", sizes, ends, sizes.length >= 2);
    const shape = { sizes, activation, batchNorm, dtype };
    this.plan = { ...shape, dropout: dropoutPlan(dropout) };
    this.regularizer = regularizer;
    const plan = { ...this.plan, initializer, random };
    this.shared = hiddenLayers(plan);
    const [first, second] = expectTwo(heads).map(
      (head) => new Head(head, this.shared, plan),
    );
    this.heads = [first, second];
    this.allLayers = [...this.shared, ...first.layers, ...second.layers];
    this.params = numbered(this.allLayers, (layer) => layer.params);
    this.state = numbered(this.allLayers, (layer) => layer.state ?? {});
  }

  /** The scores of both heads side by side, (N, K₁ + K₂). */
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
      learningPass(
        this.shared,
        first.gradient(h, t1).add(second.gradient(h, t2)),
      );
      const grads = numbered(this.allLayers, (layer) => layer.grads);
      return withPenalty(grads, this.params, this.regularizer);
    });
  }

  /** @internal What `save` writes besides the numbers. */
  recipe(): NetworkRecipe {
    const { sizes, activation, ...plan } = this.plan;
    const { regularizer } = this;
    return {
      network: "TwoHeadedNet",
      ...plan,
      shared: sizes,
      heads: this.heads.map((head) => head.recipe()),
      activation: partRecipe(activation()),
      regularizer: regularizer && partRecipe(regularizer),
    };
  }
}
