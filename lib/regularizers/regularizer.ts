import type { NDArray } from "../arrays/ndarray.ts";

/** A price on large weights; biases, γ and β pay none. Lecture §9.1. */
export interface Regularizer {
  /** What is added to the loss for the weights W. */
  penalty(W: NDArray): number;
  /** ∂penalty/∂W, of W's shape. */
  gradient(W: NDArray): NDArray;
  /**
   * The proximal step: the V that makes ½ Σ (V − W)² + lr · penalty(V) as
   * small as can be, which is near W and cheap. The optimizer `Proximal` takes
   * it. Parikh and Boyd, 2014.
   */
  prox?(W: NDArray, lr: number): NDArray;
}
