import { mix } from "../kernels/kernels.ts";
import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import { Memory } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { parametersOf } from "./parameters.ts";

/** Where λ stands: in the velocity (lecture), or outside of it (PyTorch). */
export type MomentumForm = "lecture" | "pytorch";

/** Options of {@link Momentum} and `Nesterov`. */
export interface MomentumOptions {
  /** Learning rate λ. */
  lr: number;
  /** The share α of the velocity that a step leaves, 0 ≤ α < 1. */
  momentum?: number;
  /** Where λ stands. */
  form?: MomentumForm;
}

/**
 * Momentum: v ← αv − λ ∂E/∂θ, θ ← θ + v.
 *
 * A ball with friction 1 − α in the landscape E; α = 0 is SGD. This is the
 * lecture's form. PyTorch takes λ out of the velocity, `form: "pytorch"`:
 * v ← αv − ∂E/∂θ, θ ← θ + λv. The two differ only where λ changes on the
 * way: then PyTorch's also slows down what has been gathered before.
 * Lecture §6.1.
 */
export class Momentum implements Optimizer {
  lr: number;
  readonly momentum: number;
  readonly form: MomentumForm;
  private readonly velocities = new Memory();

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({ lr, momentum = 0.9, form = "lecture" }: MomentumOptions) {
    expectSettings("Momentum", { lr, momentum });
    this.lr = lr;
    this.momentum = momentum;
    this.form = form;
  }

  update(params: Params, grads: Params): void {
    const { lr, momentum, form } = this;
    const [inside, outside] = form === "lecture" ? [lr, 1] : [1, lr];
    for (const parameter of parametersOf(params, grads)) {
      const { theta, grad } = parameter;
      const v = this.velocities.of(parameter);
      mix(v, momentum, -inside, grad);
      mix(theta, 1, outside, v);
    }
  }
}
