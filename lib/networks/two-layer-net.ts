import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import { tidy } from "../arrays/tidy.ts";
import { he } from "../initializers/he.ts";
import type { Initializer } from "../initializers/initializer.ts";
import type { DType } from "../kernels/dtype.ts";
import type { Affine } from "../layers/affine.ts";
import type { Layer, Params } from "../layers/layer.ts";
import { ReLU } from "../layers/relu.ts";
import type { Loss } from "../losses/loss.ts";
import { probabilities } from "../losses/probabilities.ts";
import { SoftmaxWithLoss } from "../losses/softmax-with-loss.ts";
import { accuracy } from "../training/accuracy.ts";
import { affine, expectSizes } from "./build-layers.ts";
import type { Network } from "./network.ts";
import { layerRecipes, partRecipe } from "./part-recipe.ts";
import { LOSSES } from "./parts.ts";
import type { NetworkRecipe } from "./recipe.ts";

/** How a {@link TwoLayerNet} is built. */
export interface TwoLayerNetOptions {
  /** Units of input, hidden layer and output: `[784, 50, 10]`. */
  sizes: readonly [input: number, hidden: number, output: number];
  /** Makes the activation of the hidden layer. */
  activation?: () => Layer;
  /** Draws the first weights of each layer; biases start at 0. */
  initializer?: Initializer;
  /** What kind of problem it is: regression, two classes or more. */
  loss?: Loss;
  /** Draws the first weights. */
  random: Random;
  /** The kind of number of the parameters. */
  dtype?: DType;
}

/**
 * The network of two layers, step by step: a₁ = xW₁ + b₁, x₁ = f(a₁),
 * y = x₁W₂ + b₂, and a loss that compares y with t.
 *
 * Shapes: x (N, D), W₁ (D, H), a₁ and x₁ (N, H), W₂ (H, K), y and t (N, K).
 * `MultiLayerNet` does the same for any number of layers. Lecture §4.1.
 */
export class TwoLayerNet implements Network {
  readonly layers: readonly [Affine, Layer, Affine];
  /** W1, b1, W2 and b2. */
  readonly params: Params;
  readonly state: Params = {};
  private readonly affine1: Affine;
  private readonly activation: Layer;
  private readonly affine2: Affine;
  private readonly lossLayer: Loss;

  /**
   * @param layers those that `load` has read; made by the options unless told
   * @throws {RangeError} when there are not three sizes.
   */
  constructor(
    {
      sizes,
      activation = () => new ReLU(),
      initializer = he,
      loss = new SoftmaxWithLoss(),
      random,
      dtype = "float32",
    }: TwoLayerNetOptions,
    layers?: readonly [Affine, Layer, Affine],
  ) {
    const three = "the sizes of input, hidden layer and output";
    expectSizes("TwoLayerNet", sizes, three, sizes.length === 3);
    const [D, H, K] = sizes;
    const plan = { initializer, random, dtype };
    this.layers = layers ?? [
      affine(plan, [D, H]),
      activation(),
      affine(plan, [H, K]),
    ];
    [this.affine1, this.activation, this.affine2] = this.layers;
    this.lossLayer = loss;
    const { W: W1, b: b1 } = this.affine1.params;
    const { W: W2, b: b2 } = this.affine2.params;
    this.params = { W1, b1, W2, b2 };
  }

  /** Whether its answers are classes: its loss has probabilities. */
  get classifies(): boolean {
    return this.lossLayer.probabilities !== undefined;
  }

  /** Scores y, (N, K). */
  predict(x: NDArray, { training = false } = {}): NDArray {
    const a1 = this.affine1.forward(x);
    const x1 = this.activation.forward(a1, training);
    return this.affine2.forward(x1);
  }

  /**
   * Softmax or sigmoid of the scores, as the loss has it.
   *
   * @throws {Error} when the loss is one of regression.
   */
  probabilities(x: NDArray): NDArray {
    return probabilities(this.lossLayer, this.predict(x));
  }

  /** The mean loss over the mini-batch. */
  loss(x: NDArray, t: NDArray, { training = false } = {}): number {
    return this.lossLayer.forward(this.predict(x, { training }), t);
  }

  /** Forward once, then back through each step: ∂E/∂y, ∂E/∂x₁, ∂E/∂a₁. */
  gradient(x: NDArray, t: NDArray): Params {
    return tidy(() => {
      this.loss(x, t, { training: true });
      const dy = this.lossLayer.backward();
      const dx1 = this.affine2.backward(dy);
      const da1 = this.activation.backward(dx1);
      this.affine1.differentiate(da1); // nobody asks for ∂E/∂x
      const { W: W1, b: b1 } = this.affine1.grads;
      const { W: W2, b: b2 } = this.affine2.grads;
      return { W1, b1, W2, b2 };
    });
  }

  /** The share of right answers, from 0 to 1. */
  accuracy(x: NDArray, t: NDArray): number {
    return accuracy(this.predict(x), t);
  }

  /** @internal What `save` writes besides the numbers. */
  recipe(): NetworkRecipe {
    const { W1, W2 } = this.params;
    return {
      network: "TwoLayerNet",
      sizes: [...W1.shape, W2.shape[1]],
      layers: layerRecipes([this.affine1, this.activation, this.affine2]),
      loss: partRecipe(LOSSES, this.lossLayer),
    };
  }
}
