import type { Params } from "../layers/layer.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * Stochastic gradient descent: θ ← θ − λ ∂E/∂θ.
 *
 * Lecture §3.1 and §6.
 */
export class SGD implements Optimizer {
  lr: number;

  constructor({ lr }: { lr: number }) {
    this.lr = lr;
  }

  update(params: Params, grads: Params): void {
    for (const key of Object.keys(params)) {
      const theta = params[key].data;
      const grad = grads[key].data;
      for (let i = 0; i < theta.length; i++) theta[i] -= this.lr * grad[i];
    }
  }
}
