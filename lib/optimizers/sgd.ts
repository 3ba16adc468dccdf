import { mix } from "../kernels/kernels.ts";
import { isWeight } from "../layers/is-weight.ts";
import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import type { Optimizer } from "./optimizer.ts";
import { parametersOf } from "./parameters.ts";

/**
 * Stochastic gradient descent: θ ← θ − λ ∂E/∂θ.
 *
 * With `weightDecay` w, weights (not biases) shrink first: W ← (1 − λw) W.
 * Under SGD that is the same as `L2(w / 2)`, and as PyTorch's `weight_decay`,
 * which takes in biases as well, unless they are kept out.
 * Lecture §3.1 and §6.
 */
export class SGD implements Optimizer {
  lr: number;
  readonly weightDecay: number;

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({ lr, weightDecay = 0 }: { lr: number; weightDecay?: number }) {
    expectSettings("SGD", { lr, weightDecay });
    this.lr = lr;
    this.weightDecay = weightDecay;
  }

  update(params: Params, grads: Params): void {
    const { lr, weightDecay } = this;
    for (const { key, theta, grad } of parametersOf(params, grads)) {
      const keep = isWeight(key) ? 1 - lr * weightDecay : 1;
      mix(theta, keep, -lr, grad);
    }
  }
}
