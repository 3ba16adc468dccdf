import type { Random } from "../arrays/random.ts";
import type { Initializer } from "../initializers/initializer.ts";
import type { DType } from "../kernels/dtype.ts";
import type { Layer } from "../layers/layer.ts";
import type { Loss } from "../losses/loss.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";
import type { BatchNormPlace, DropoutPlan } from "./build-layers.ts";

/** How a `MultiLayerNet` is built. */
export interface MultiLayerNetOptions {
  /** Units of each layer, the input first: `[784, 50, 10]`. */
  sizes: readonly number[];
  /** Makes the activation that follows each hidden affine layer. */
  activation?: () => Layer;
  /** Draws the first weights of each affine layer; biases start at 0. */
  initializer?: Initializer;
  /** What kind of problem it is: regression, two classes or more. */
  loss?: Loss;
  /** Batch normalization before or after each activation. */
  batchNorm?: BatchNormPlace;
  /**
   * The share of each hidden layer's outputs to drop: 0.5 in the lecture's
   * form, `{ p: 0.5, inverted: true }` in PyTorch's. See `Dropout`.
   */
  dropout?: number | DropoutPlan;
  /** A price on the weights, added to the loss. */
  regularizer?: Regularizer;
  /** Draws the first weights, and the masks of dropout. */
  random: Random;
  /** The kind of number of the parameters. */
  dtype?: DType;
}
