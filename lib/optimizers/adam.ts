import { descendByMoments } from "../kernels/kernels.ts";
import { isWeight } from "../layers/is-weight.ts";
import type { Params } from "../layers/layer.ts";
import { expectSettings } from "./expect-settings.ts";
import { Memory } from "./memory.ts";
import type { Optimizer } from "./optimizer.ts";
import { type Parameter, parametersOf } from "./parameters.ts";

/** Where ε stands; see {@link Adam}. */
export type AdamForm = "paper" | "inside" | "rewritten";

/** Options of {@link Adam}. */
export interface AdamOptions {
  /** Learning rate λ. */
  lr?: number;
  /** The share β₁ of the mean gradient s that a step leaves. */
  beta1?: number;
  /** The share β₂ of the mean square r that a step leaves. */
  beta2?: number;
  /** ε, which keeps the step from a division by 0. */
  eps?: number;
  /** Where ε stands. */
  form?: AdamForm;
  /** The share w of the weights, times λ, that a step takes away. */
  weightDecay?: number;
}

/**
 * Adam, adaptive moment estimation:
 * s ← β₁ s + (1 − β₁) g,  r ← β₂ r + (1 − β₂) g²,
 * ŝ = s / (1 − β₁ᵗ),  r̂ = r / (1 − β₂ᵗ),  and then, by its form,
 *
 * - `"paper"`, also PyTorch's: θ ← θ − λ ŝ / (√r̂ + ε);
 * - `"inside"`, the lecture's first: θ ← θ − λ ŝ / √(r̂ + ε);
 * - `"rewritten"`, the lecture's second: θ ← θ − λₜ s / √(r + ε) with
 *   λₜ = λ √(1 − β₂ᵗ) / (1 − β₁ᵗ). It is `"inside"` with ε / (1 − β₂ᵗ) for ε.
 *   λₜ comes from the same λ at each step: the lecture's λ ← λ √… / … would
 *   pile the factors up.
 *
 * With `weightDecay` w, weights (not biases) shrink first: W ← (1 − λw) W.
 * This is AdamW; L2 in the loss is another thing here, since Adam divides its
 * gradient by √r̂ too: the `weight_decay` of PyTorch's `Adam`. PyTorch's
 * `AdamW` takes in biases as well, unless they are kept out.
 *
 * Sources: Kingma and Ba, 2014; Loshchilov and Hutter, 2019; lecture §6.2.
 */
export class Adam implements Optimizer {
  lr: number;
  readonly beta1: number;
  readonly beta2: number;
  readonly eps: number;
  readonly form: AdamForm;
  readonly weightDecay: number;
  private readonly s = new Memory();
  private readonly r = new Memory();
  private readonly steps = new Map<string, number>();

  /** @throws {RangeError} when a setting is outside of its range. */
  constructor({
    lr = 0.001,
    beta1 = 0.9,
    beta2 = 0.999,
    eps = 1e-8,
    form = "paper",
    weightDecay = 0,
  }: AdamOptions = {}) {
    expectSettings("Adam", { lr, beta1, beta2, eps, weightDecay });
    this.lr = lr;
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.eps = eps;
    this.form = form;
    this.weightDecay = weightDecay;
  }

  update(params: Params, grads: Params): void {
    for (const parameter of parametersOf(params, grads)) this.step(parameter);
  }

  private step(parameter: Parameter): void {
    const { lr, beta1, beta2 } = this;
    const { key, theta, grad } = parameter;
    const s = this.s.of(parameter);
    const r = this.r.of(parameter);
    const t = (this.steps.get(key) ?? 0) + 1;
    this.steps.set(key, t);
    const correction1 = 1 - beta1 ** t;
    const correction2 = 1 - beta2 ** t;
    const { inside, outside } = this.epsilons(correction2);
    const keep = isWeight(key) ? 1 - lr * this.weightDecay : 1;
    descendByMoments(theta, keep, lr / correction1, grad, {
      s,
      r,
      beta1,
      beta2,
      scale: 1 / correction2,
      inside,
      outside,
    });
  }

  /** What stands inside and outside of the root: √(r̂ + inside) + outside. */
  private epsilons(correction2: number): { inside: number; outside: number } {
    const { eps, form } = this;
    if (form === "paper") return { inside: 0, outside: eps };
    return { inside: form === "inside" ? eps : eps / correction2, outside: 0 };
  }
}
