import type { NDArray } from "../arrays/ndarray.ts";
import type { Layer, Params } from "../layers/layer.ts";

/** What training needs of a network. */
export interface Network {
  /** The live parameters: whoever changes these arrays changes the network. */
  readonly params: Params;
  /** All layers, in the order of `params`. */
  readonly layers?: readonly Layer[];
  /** The running statistics of its layers, live and numbered like `params`. */
  readonly state?: Params;
  /**
   * Whether the answers are classes, of which a share can be right: then `fit`
   * tells the accuracy. Where a network does not say, the answers do.
   */
  readonly classifies?: boolean;
  /** Scores for a mini-batch, before softmax or sigmoid. */
  predict(x: NDArray): NDArray;
  /** The mean loss over the mini-batch. */
  loss(x: NDArray, t: NDArray): number;
  /** ∂E/∂ of each parameter, by the names of `params`. */
  gradient(x: NDArray, t: NDArray): Params;
}
