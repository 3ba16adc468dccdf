import type { NDArray } from "../arrays/ndarray.ts";
import type { Params } from "../layers/layer.ts";

/** What training needs of a network. */
export interface Network {
  /** The live parameters: whoever changes these arrays changes the network. */
  readonly params: Params;
  /** Scores for a mini-batch, before softmax or sigmoid. */
  predict(x: NDArray): NDArray;
  /** The mean loss over the mini-batch. */
  loss(x: NDArray, t: NDArray): number;
  /** ∂E/∂ of each parameter, by the names of `params`. */
  gradient(x: NDArray, t: NDArray): Params;
}
