import type { NDArray } from "../../arrays/ndarray.ts";
import type { Operation } from "../operation.ts";

/**
 * Y = XW: ∂E/∂X = ∂E/∂Y Wᵀ, ∂E/∂W = Xᵀ ∂E/∂Y.
 *
 * Shapes: X (N, K), W (K, L), Y (N, L). Lecture §3.5.
 */
export function matmul(X: NDArray, W: NDArray): Operation {
  return {
    name: "matmul",
    y: X.matmul(W),
    back: [(dout) => dout.matmul(W.T), (dout) => X.T.matmul(dout)],
  };
}
