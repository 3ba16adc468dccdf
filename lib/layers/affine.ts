import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { expectDout, kept, type Layer, type Params } from "./layer.ts";

/**
 * The affine layer: y = xW + b.
 *
 * Shapes: x (N, K), W (K, L), b (L,), y (N, L). PyTorch's `Linear` stores the
 * transposed weights, (L, K). Lecture §1.1 and §5.1.
 */
export class Affine implements Layer {
  readonly params: { W: NDArray; b: NDArray };
  grads: Params = {};
  private x: NDArray | undefined;

  /**
   * @param W weights, (K, L)
   * @param b biases, (L,)
   * @throws {RangeError} when the two do not have the same L.
   */
  constructor(W: NDArray, b: NDArray) {
    if (W.ndim !== 2 || b.ndim !== 1 || W.shape[1] !== b.shape[0]) {
      throw new RangeError(
        "Affine needs W of shape (K, L) and b of shape (L,), got " +
          `${showShape(W.shape)} and ${showShape(b.shape)}.`,
      );
    }
    this.params = { W, b };
  }

  /**
   * y = xW + b
   *
   * @throws {RangeError} when x is not (N, K).
   */
  forward(x: NDArray): NDArray {
    const { W, b } = this.params;
    if (x.ndim !== 2 || x.shape[1] !== W.shape[0]) {
      throw new RangeError(
        `Affine expects x of shape (N, ${W.shape[0]}), got ` +
          `${showShape(x.shape)}: wrap one sample as (1, ${W.shape[0]}).`,
      );
    }
    this.x = x;
    return x.matmul(W).add(b);
  }

  /** ∂E/∂x = dout Wᵀ, with ∂E/∂W = xᵀ dout and ∂E/∂b = Σ of dout's rows. */
  backward(dout: NDArray): NDArray {
    this.differentiate(dout);
    return dout.matmul(this.params.W.T);
  }

  /**
   * ∂E/∂W = xᵀ dout, ∂E/∂b = the sum of dout's rows.
   *
   * @throws {Error} when `forward` has not run.
   * @throws {RangeError} when dout is not (N, L).
   */
  differentiate(dout: NDArray): void {
    const x = kept(this.x, "Affine");
    expectDout(dout, [x.shape[0], this.params.b.size], "Affine");
    this.grads = { W: x.T.matmul(dout), b: dout.sum(0) };
  }
}
