import { full, zeros } from "../arrays/create.ts";
import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { type Shape, sameShape, showShape } from "../arrays/shape.ts";
import { mix } from "../kernels/kernels.ts";
import { keptFor, type Layer, type Params } from "./layer.ts";

/** How {@link BatchNorm} averages; its three numbers differ in PyTorch. */
export interface BatchNormOptions {
  /** Share of the old running statistics that each batch leaves. */
  momentum?: number;
  /** Added to the variance, so that a constant feature divides by no 0. */
  eps?: number;
  /** Let the running variance be N/(N − 1) · v: the paper's, and PyTorch's. */
  unbiased?: boolean;
}

/** What backward needs: x̃, √(v + ε), and whether the batch gave both. */
interface Forward {
  xTilde: NDArray; // (N, K)
  sigma: NDArray; // (K,)
  training: boolean;
  shape: Shape; // that of the output
}

/**
 * Batch normalization: x̃ = (x − μ) / √(v + ε), y = γ x̃ + β.
 *
 * In training μ and v are the mean and the variance (1/N) of each column of
 * the batch; in prediction they are the running statistics, which start at 0
 * and 1: running ← momentum · running + (1 − momentum) · batch.
 * A batch of one gives y = β. Shapes: x, y (N, K); γ, β (K,).
 *
 * ε = 1e-8 is the lecture's. PyTorch's momentum is 1 − ours, its ε 1e-5, its
 * running variance has 1/(N − 1), as the paper's has (`unbiased`), and it
 * refuses to train on a batch of one.
 * Source: Ioffe and Szegedy, 2015; lecture §8.2.
 */
export class BatchNorm implements Layer {
  readonly params: { gamma: NDArray; beta: NDArray };
  readonly state: { runningMean: NDArray; runningVariance: NDArray };
  grads: Params = {};
  readonly momentum: number;
  readonly eps: number;
  readonly unbiased: boolean;
  private last: Forward | undefined;

  /**
   * @param gamma the new standard deviations γ, (K,), ones to begin with
   * @param beta the new means β, (K,), zeros to begin with
   * @throws {RangeError} when the two are not of the same shape (K,), ε is not
   *   above 0, or the momentum not from 0 to 1.
   */
  constructor(
    gamma: NDArray,
    beta: NDArray,
    { momentum = 0.9, eps = 1e-8, unbiased = false }: BatchNormOptions = {},
  ) {
    if (gamma.ndim !== 1 || !sameShape(gamma.shape, beta.shape)) {
      throw new RangeError(
        "BatchNorm needs gamma and beta of the same shape (K,), got " +
          `${showShape(gamma.shape)} and ${showShape(beta.shape)}.`,
      );
    }
    const { shape, dtype } = gamma;
    this.params = { gamma, beta };
    const runningVariance = full(shape, 1, { dtype });
    this.state = { runningMean: zeros(shape, { dtype }), runningVariance };
    const share = "a number from 0 to 1";
    this.momentum = expectNumber("BatchNorm", "momentum", momentum, share, 0.9);
    this.eps = expectNumber("BatchNorm", "eps", eps, "a number above 0", 1e-8);
    this.unbiased = unbiased;
  }

  /**
   * y = γ x̃ + β
   *
   * @throws {RangeError} when x is not (N, K), or has no row to train on.
   */
  forward(x: NDArray, training = false): NDArray {
    this.expectBatch(x, training);
    const { gamma, beta } = this.params;
    const { runningMean, runningVariance } = this.state;
    const mu = training ? x.mean(0) : runningMean;
    const v = training ? x.variance(0) : runningVariance;
    if (training) this.remember(mu, v, x.shape[0]);
    const sigma = v.add(this.eps).sqrt();
    const xTilde = x.sub(mu).div(sigma);
    this.last = { xTilde, sigma, training, shape: x.shape };
    return gamma.mul(xTilde).add(beta);
  }

  /**
   * ∂E/∂x = γ/√(v + ε) · (dout − c − x̃ d), with c the mean of dout and d the
   * mean of x̃ · dout; in prediction μ and v are constants, and c = d = 0.
   */
  backward(dout: NDArray): NDArray {
    const { xTilde, sigma, training } = keptFor(dout, this.last, "BatchNorm");
    const slope = this.params.gamma.div(sigma); // (K,)
    const product = xTilde.mul(dout);
    this.grads = { gamma: product.sum(0), beta: dout.sum(0) };
    if (!training) return slope.mul(dout);
    const c = dout.mean(0);
    const d = product.mean(0);
    return slope.mul(dout.sub(c).sub(xTilde.mul(d)));
  }

  /** running ← momentum · running + (1 − momentum) · batch */
  private remember(mu: NDArray, v: NDArray, N: number): void {
    const { momentum, unbiased } = this;
    const { runningMean, runningVariance } = this.state;
    const batchVariance = unbiased ? v.mul(N / (N - 1)) : v;
    for (const [running, batch] of [
      [runningMean, mu],
      [runningVariance, batchVariance],
    ]) {
      mix(running.data, momentum, 1 - momentum, batch.block.data);
    }
  }

  private expectBatch(x: NDArray, training: boolean): void {
    const K = this.params.gamma.shape[0];
    const least = !training ? 0 : this.unbiased ? 2 : 1;
    if (x.ndim !== 2 || x.shape[1] !== K || x.shape[0] < least) {
      throw new RangeError(
        `BatchNorm expects x of shape (N, ${K}) with N at least ${least}, ` +
          `got ${showShape(x.shape)}: wrap one sample as (1, ${K}); training ` +
          "needs one row, and two where the running variance has 1/(N − 1).",
      );
    }
  }
}
