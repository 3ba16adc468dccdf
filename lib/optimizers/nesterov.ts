import { mix } from "../kernels/kernels.ts";
import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import { Memory } from "./memory.ts";
import type { MomentumForm, MomentumOptions } from "./momentum.ts";
import type { Optimizer } from "./optimizer.ts";
import { parametersOf } from "./parameters.ts";

/**
 * Nesterov's momentum: v ← αv − λ ∂E/∂θ, θ ← θ + αv − λ ∂E/∂θ.
 *
 * The gradient is wanted where the velocity will lead, at ϑ + αv. The stored
 * parameters θ are that point itself, so that the network need not be moved
 * to and fro: the form of PyTorch and of Bengio et al. (2013). The ϑ of
 * Sutskever et al. (2013) are θ − αv. As in {@link Momentum}, λ stands in the
 * velocity; `form: "pytorch"` takes it out. Lecture §6.
 */
export class Nesterov implements Optimizer {
  lr: number;
  readonly momentum: number;
  readonly form: MomentumForm;
  private readonly velocities = new Memory();

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({ lr, momentum = 0.9, form = "lecture" }: MomentumOptions) {
    expectSettings("Nesterov", { lr, momentum });
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
      mix(theta, 1, outside * momentum, v);
      mix(theta, 1, -outside * inside, grad);
    }
  }
}
