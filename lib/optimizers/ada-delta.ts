import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import { Memory } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { parametersOf } from "./parameters.ts";

/** Options of {@link AdaDelta}. */
export interface AdaDeltaOptions {
  /** Learning rate λ; 1 in the source. */
  lr?: number;
  /** The share ρ of the old averages that a step leaves. */
  rho?: number;
  /** ε, inside of both roots. */
  eps?: number;
}

/**
 * AdaDelta: h ← ρh + (1 − ρ) g², Δ = −√(d + ε) / √(h + ε) · g,
 * d ← ρd + (1 − ρ) Δ², θ ← θ + λΔ, with g = ∂E/∂θ.
 *
 * d, the average square of its own steps, gives Δ the unit of θ: the paper
 * has no learning rate, which is λ = 1. ε stands inside of both roots, in the
 * paper and in PyTorch, whose ρ is 0.9 unless told; the rest is the same.
 * Source: Zeiler, 2012; lecture §6.
 */
export class AdaDelta implements Optimizer {
  lr: number;
  readonly rho: number;
  readonly eps: number;
  private readonly squares = new Memory();
  private readonly steps = new Memory();

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({ lr = 1, rho = 0.95, eps = 1e-6 }: AdaDeltaOptions = {}) {
    expectSettings("AdaDelta", { lr, rho, eps });
    this.lr = lr;
    this.rho = rho;
    this.eps = eps;
  }

  update(params: Params, grads: Params): void {
    const { lr, rho, eps } = this;
    for (const parameter of parametersOf(params, grads)) {
      const { theta, grad } = parameter;
      const h = this.squares.of(parameter);
      const d = this.steps.of(parameter);
      for (let i = 0; i < theta.length; i++) {
        h[i] = rho * h[i] + (1 - rho) * grad[i] * grad[i];
        const delta =
          -(Math.sqrt(d[i] + eps) / Math.sqrt(h[i] + eps)) * grad[i];
        d[i] = rho * d[i] + (1 - rho) * delta * delta;
        theta[i] += lr * delta;
      }
    }
  }
}
