import { descend, mixSquares } from "../kernels/kernels.ts";
import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import { Memory } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { parametersOf } from "./parameters.ts";

/** Options of {@link RMSProp}. */
export interface RMSPropOptions {
  /** Learning rate λ. */
  lr: number;
  /** The share ρ of the old average that a step leaves. */
  decay?: number;
  /** ε, outside of the root. */
  eps?: number;
}

/**
 * RMSProp: h ← ρh + (1 − ρ) g², θ ← θ − λ g / (√h + ε), with g = ∂E/∂θ.
 *
 * Where AdaGrad adds, it averages: old squares fade, and the steps do not die
 * out. ε stands outside of the root, as in PyTorch (there 1e-8), where ρ is
 * called `alpha`. The source has ρ = 0.9 and no ε; Goodfellow et al. (2016)
 * have it inside. Source: Tieleman and Hinton, 2012; lecture §6.
 */
export class RMSProp implements Optimizer {
  lr: number;
  readonly decay: number;
  readonly eps: number;
  private readonly squares = new Memory();

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({ lr, decay = 0.99, eps = 1e-7 }: RMSPropOptions) {
    expectSettings("RMSProp", { lr, decay, eps });
    this.lr = lr;
    this.decay = decay;
    this.eps = eps;
  }

  update(params: Params, grads: Params): void {
    const { lr, decay, eps } = this;
    for (const parameter of parametersOf(params, grads)) {
      const { theta, grad } = parameter;
      const h = this.squares.of(parameter);
      mixSquares(h, decay, 1 - decay, grad);
      descend(theta, 1, lr, grad, { r: h, scale: 1, inside: 0, outside: eps });
    }
  }
}
