import type { Params } from "../layers/layer.ts";

/** A rule that moves parameters against their gradients. */
export interface Optimizer {
  /** Learning rate λ. */
  lr: number;
  /**
   * One step: changes the arrays in `params` in place, `grads` not at all.
   *
   * @throws {RangeError} when a gradient is missing or of another shape.
   * @throws {TypeError} when a tensor stands where its numbers should.
   */
  update(params: Params, grads: Params): void;
}
