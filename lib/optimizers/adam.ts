import type { Params } from "../layers/layer.ts";
import type { Optimizer } from "./optimizer.ts";

/** What Adam remembers of one parameter. */
interface Moments {
  readonly s: Float64Array;
  readonly r: Float64Array;
  t: number;
}

/**
 * Adam, adaptive moment estimation, in the form of the paper:
 * s ← β₁ s + (1 − β₁) g,  r ← β₂ r + (1 − β₂) g²,
 * θ ← θ − λ ŝ / (√r̂ + ε)  with ŝ = s / (1 − β₁ᵗ), r̂ = r / (1 − β₂ᵗ).
 *
 * ε stands outside of the root, as in the paper and in PyTorch; lecture §6.2
 * has it inside. Source: Kingma and Ba, 2014; lecture §6.2.
 */
export class Adam implements Optimizer {
  lr: number;
  private readonly beta1: number;
  private readonly beta2: number;
  private readonly eps: number;
  private readonly moments = new Map<string, Moments>();

  constructor({ lr = 0.001, beta1 = 0.9, beta2 = 0.999, eps = 1e-8 } = {}) {
    this.lr = lr;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.eps = eps;
  }

  update(params: Params, grads: Params): void {
    for (const key of Object.keys(params)) {
      const moments = this.momentsOf(key, params[key].size);
      moments.t += 1;
      this.step(params[key].data, grads[key].data, moments);
    }
  }

  private step(
    theta: ArrayLike<number> & { [i: number]: number },
    grad: ArrayLike<number>,
    { s, r, t }: Moments,
  ): void {
    const { lr, beta1, beta2, eps } = this;
    const correction1 = 1 - beta1 ** t;
    const correction2 = 1 - beta2 ** t;
    for (let i = 0; i < theta.length; i++) {
      s[i] = beta1 * s[i] + (1 - beta1) * grad[i];
      r[i] = beta2 * r[i] + (1 - beta2) * grad[i] * grad[i];
      const sHat = s[i] / correction1;
      const rHat = r[i] / correction2;
      theta[i] -= (lr * sHat) / (Math.sqrt(rHat) + eps);
    }
  }

  private momentsOf(key: string, size: number): Moments {
    let moments = this.moments.get(key);
    if (!moments) {
      const s = new Float64Array(size);
      const r = new Float64Array(size);
      moments = { s, r, t: 0 };
      this.moments.set(key, moments);
    }
    return moments;
  }
}
