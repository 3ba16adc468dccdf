import { zeros } from "../arrays/create.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import type { DType } from "../arrays/storage.ts";
import { he } from "../initializers/he.ts";
import type { Initializer } from "../initializers/initializer.ts";
import { Affine } from "../layers/affine.ts";
import type { Layer, Params } from "../layers/layer.ts";
import { ReLU } from "../layers/relu.ts";
import type { Loss } from "../losses/loss.ts";
import { SoftmaxWithLoss, softmax } from "../losses/softmax-with-loss.ts";
import { accuracy } from "../training/accuracy.ts";
import type { Network } from "./network.ts";

/** How a {@link MultiLayerNet} is built. */
export interface MultiLayerNetOptions {
  /** Units of each layer, the input first: `[784, 50, 10]`. */
  sizes: readonly number[];
  /** Makes the activation that follows each hidden affine layer. */
  activation?: () => Layer;
  initializer?: Initializer;
  loss?: Loss;
  random: Random;
  dtype?: DType;
}

/**
 * A network of layers in a list: affine, activation, …, affine, and a loss.
 *
 * The last affine layer has no activation: its output goes into the loss.
 * Biases start at 0. Lecture §5.3.
 */
export class MultiLayerNet implements Network {
  readonly layers: Layer[] = [];
  /** `W1`, `b1`, `W2`, … in the order of the layers. */
  readonly params: Params = {};
  private readonly lossLayer: Loss;

  /** @throws {RangeError} when `sizes` has no input or no output. */
  constructor({
    sizes,
    activation = () => new ReLU(),
    initializer = he,
    loss = new SoftmaxWithLoss(),
    random,
    dtype = "float32",
  }: MultiLayerNetOptions) {
    if (sizes.length < 2) {
      throw new RangeError(
        "MultiLayerNet needs at least the sizes of input and output, " +
          `got [${sizes.join(", ")}]: try [784, 50, 10].`,
      );
    }
    this.lossLayer = loss;
    for (let i = 1; i < sizes.length; i++) {
      if (i > 1) this.layers.push(activation());
      const W = initializer(random, [sizes[i - 1], sizes[i]]).astype(dtype);
      const b = zeros([sizes[i]], { dtype });
      this.layers.push(new Affine(W, b));
    }
    for (const [name, layer, key] of this.namedParams()) {
      this.params[name] = layer.params[key];
    }
  }

  /** Scores, (N, K): the output of the last affine layer. */
  predict(x: NDArray, { training = false } = {}): NDArray {
    return this.layers.reduce((h, layer) => layer.forward(h, training), x);
  }

  /** Softmax of the scores: each row adds up to 1. */
  probabilities(x: NDArray): NDArray {
    return softmax(this.predict(x));
  }

  loss(x: NDArray, t: NDArray, { training = false } = {}): number {
    return this.lossLayer.forward(this.predict(x, { training }), t);
  }

  gradient(x: NDArray, t: NDArray): Params {
    this.loss(x, t, { training: true });
    this.layers.reduceRight(
      (dout, layer) => layer.backward(dout),
      this.lossLayer.backward(),
    );
    const grads: Params = {};
    for (const [name, layer, key] of this.namedParams()) {
      grads[name] = layer.grads[key];
    }
    return grads;
  }

  /** The share of right answers, from 0 to 1. */
  accuracy(x: NDArray, t: NDArray): number {
    return accuracy(this.predict(x), t);
  }

  /** Each parameter with its name, its layer and its name in that layer. */
  private *namedParams(): Iterable<[string, Layer, string]> {
    let number = 0;
    for (const layer of this.layers) {
      const keys = Object.keys(layer.params);
      if (keys.length > 0) number += 1;
      for (const key of keys) yield [`${key}${number}`, layer, key];
    }
  }
}
