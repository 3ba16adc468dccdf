import type { NDArray } from "../arrays/ndarray.ts";
import { tidy } from "../arrays/tidy.ts";
import { he } from "../initializers/he.ts";
import type { Layer, Params } from "../layers/layer.ts";
import { ReLU } from "../layers/relu.ts";
import type { Loss } from "../losses/loss.ts";
import { probabilities } from "../losses/probabilities.ts";
import { SoftmaxWithLoss } from "../losses/softmax-with-loss.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";
import { accuracy } from "../training/accuracy.ts";
import { buildLayers, expectSizes, layerPlan } from "./build-layers.ts";
import type { MultiLayerNetOptions } from "./multi-layer-options.ts";
import type { Network } from "./network.ts";
import { numbered } from "./numbered.ts";
import { layerRecipes, partRecipe } from "./part-recipe.ts";
import { LOSSES, REGULARIZERS } from "./parts.ts";
import { forwardPass, learningPass } from "./passes.ts";
import { penalty, withPenalty } from "./penalty.ts";
import type { NetworkRecipe } from "./recipe.ts";

/**
 * A network of layers in a list: affine, activation, …, affine, and a loss.
 *
 * The last affine layer has no activation, batch normalization or dropout: its
 * output goes into the loss. Biases start at 0. Lecture §5.3, §8 and §9.
 */
export class MultiLayerNet implements Network {
  readonly layers: readonly Layer[];
  /** `W1`, `b1`, `W2`, … in the order of the layers. */
  readonly params: Params;
  /** `runningMean1`, `runningVariance1`, … of batch normalization. */
  readonly state: Params;
  private readonly lossLayer: Loss;
  private readonly regularizer: Regularizer | undefined;
  private readonly sizes: readonly number[];

  /**
   * @param layers those that `load` has read; made by the options unless told
   * @throws {RangeError} when `sizes` has no input or no output, dropout is not
   *   from 0 to 1, or `activation` gives one layer twice.
   */
  constructor(
    {
      sizes,
      activation = () => new ReLU(),
      initializer = he,
      loss = new SoftmaxWithLoss(),
      batchNorm = false,
      dropout = 0,
      regularizer,
      random,
      dtype = "float32",
    }: MultiLayerNetOptions,
    layers?: readonly Layer[],
  ) {
    const ends = "at least the sizes of input and output";
    expectSizes("MultiLayerNet", sizes, ends, sizes.length >= 2);
    const start = { initializer, random, dtype };
    const hidden = { activation, batchNorm, dropout };
    this.layers =
      layers ?? buildLayers(layerPlan({ sizes, ...start, ...hidden }));
    this.sizes = [...sizes];
    this.lossLayer = loss;
    this.regularizer = regularizer;
    this.params = numbered(this.layers, (layer) => layer.params);
    this.state = numbered(this.layers, (layer) => layer.state ?? {});
  }

  /** Whether its answers are classes: its loss has probabilities. */
  get classifies(): boolean {
    return this.lossLayer.probabilities !== undefined;
  }

  /** Scores, (N, K): the output of the last affine layer. */
  predict(x: NDArray, { training = false } = {}): NDArray {
    return forwardPass(this.layers, x, { training });
  }

  /**
   * Softmax or sigmoid of the scores, as the loss has it.
   *
   * @throws {Error} when the loss is one of regression.
   */
  probabilities(x: NDArray): NDArray {
    return probabilities(this.lossLayer, this.predict(x));
  }

  /** The mean loss, and the penalty on the weights. */
  loss(x: NDArray, t: NDArray, { training = false } = {}): number {
    const scores = this.predict(x, { training });
    const price = penalty(this.params, this.regularizer);
    return this.lossLayer.forward(scores, t) + price;
  }

  /** In training mode: with batch statistics, and new masks of dropout. */
  gradient(x: NDArray, t: NDArray): Params {
    return tidy(() => {
      this.loss(x, t, { training: true });
      learningPass(this.layers, this.lossLayer.backward());
      const grads = numbered(this.layers, (layer) => layer.grads);
      return withPenalty(grads, this.params, this.regularizer);
    });
  }

  /** The share of right answers, from 0 to 1. */
  accuracy(x: NDArray, t: NDArray): number {
    return accuracy(this.predict(x), t);
  }

  /** @internal What `save` writes besides the numbers. */
  recipe(): NetworkRecipe {
    const { sizes, layers, lossLayer, regularizer } = this;
    return {
      network: "MultiLayerNet",
      sizes: [...sizes],
      layers: layerRecipes(layers),
      loss: partRecipe(LOSSES, lossLayer),
      regularizer: regularizer && partRecipe(REGULARIZERS, regularizer),
    };
  }
}
