import { isWeight } from "../layers/is-weight.ts";
import type { Params } from "../layers/layer.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";
import type { Optimizer } from "./optimizer.ts";

/**
 * The proximal gradient method: first a step of another optimizer by the loss
 * alone, θ ← θ − λ ∂E/∂θ, then W ← prox(W, λ) for each weight (not for biases,
 * γ and β), where prox(W, λ) = argmin_V ½ Σ (V − W)² + λ · penalty(V).
 *
 * `new Proximal(new SGD({ lr: 0.1 }), new L1(0.001))`: under L1 weights become
 * exactly 0 and stay there, where steps by the gradient jump to and fro.
 * Build the network **without** the regularizer, or its gradient acts a second
 * time; the loss that the network gives is then E without the penalty.
 *
 * With SGD it ends at a minimum of E + penalty. Under others the threshold of
 * L1 is λα for every weight as well, but their steps are not λ ∂E/∂θ:
 *
 * - those of Momentum and Nesterov, with momentum m, add up to 1/(1 − m) times
 *   as much: α/(1 − m) has the effect that α has with SGD;
 * - Adam, RMSProp and AdaDelta divide by √r̂, each weight by its own, and end
 *   elsewhere: on ½ (w − 2)² with α = ½ SGD ends at 1.5, and Adam at 2;
 * - those of AdaGrad die out, the threshold does not: in the end all is 0.
 *
 * With L1 this is ISTA, iterative soft thresholding. Sources: Daubechies,
 * Defrise and De Mol, 2004; Parikh and Boyd, 2014. Lecture §9.1.
 */
export class Proximal implements Optimizer {
  private readonly inner: Optimizer;
  private readonly regularizer: Regularizer;

  /**
   * @param inner takes the step by the loss
   * @param regularizer takes the proximal step: `L1` or `L2`
   * @throws {TypeError} when the regularizer has no `prox`.
   */
  constructor(inner: Optimizer, regularizer: Regularizer) {
    if (!regularizer.prox) {
      throw new TypeError(
        "Proximal expects a regularizer with a proximal step, such as " +
          `new L1(0.001), but ${regularizer.constructor.name} has no ` +
          "prox(W, lr): write one, or give the regularizer to the network, " +
          "which takes its gradient.",
      );
    }
    this.inner = inner;
    this.regularizer = regularizer;
  }

  /** Learning rate λ, that of the inner optimizer, for both steps. */
  get lr(): number {
    return this.inner.lr;
  }

  set lr(lr: number) {
    this.inner.lr = lr;
  }

  /** Both steps, in place. @throws {RangeError} as the inner optimizer does. */
  update(params: Params, grads: Params): void {
    this.inner.update(params, grads);
    for (const [name, W] of Object.entries(params)) {
      if (isWeight(name)) W.data.set(this.regularizer.prox!(W, this.lr).data);
    }
  }
}
