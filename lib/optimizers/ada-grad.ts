import { descend, mixSquares } from "../kernels/kernels.ts";
import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import { Memory } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { parametersOf } from "./parameters.ts";

/**
 * AdaGrad: h ← h + g², θ ← θ − λ g / (√h + ε), with g = ∂E/∂θ.
 *
 * h is a sum (not an average) of all squares so far and never falls: the steps
 * die out. ε stands outside of the root, as in PyTorch (there 1e-10).
 * Source: Duchi, Hazan and Singer, 2011; lecture §6.
 */
export class AdaGrad implements Optimizer {
  lr: number;
  readonly eps: number;
  private readonly squares = new Memory();

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({ lr, eps = 1e-7 }: { lr: number; eps?: number }) {
    expectSettings("AdaGrad", { lr, eps });
    this.lr = lr;
    this.eps = eps;
  }

  update(params: Params, grads: Params): void {
    const { lr, eps } = this;
    for (const parameter of parametersOf(params, grads)) {
      const { theta, grad } = parameter;
      const h = this.squares.of(parameter);
      mixSquares(h, 1, 1, grad);
      descend(theta, 1, lr, grad, { r: h, scale: 1, inside: 0, outside: eps });
    }
  }
}
