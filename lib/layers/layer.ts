import type { NDArray } from "../arrays/ndarray.ts";
import { type Shape, sameShape, showShape } from "../arrays/shape.ts";

/** Arrays by name. A layer: `W`, `b`; a network numbers them: `W1`, `b1`, … */
export type Params = Record<string, NDArray>;

/** One step of a network: forward gives its output, backward its gradients. */
export interface Layer {
  /** The parameters that training changes; `{}` where there are none. */
  readonly params: Params;
  /** ∂E/∂ of each parameter, by the same names; replaced by `backward`. */
  readonly grads: Params;
  /**
   * What a training pass changes besides: the running statistics of batch
   * normalization. The arrays stay the same ones, their numbers change.
   */
  readonly state?: Params;
  /** The output for a mini-batch `x`; `training` is true while learning. */
  forward(x: NDArray, training?: boolean): NDArray;
  /**
   * From `dout` = ∂E/∂(output) to ∂E/∂(input). Call `forward` first.
   *
   * @throws {Error} when `forward` has not run.
   * @throws {RangeError} when `dout` has another shape than its output.
   */
  backward(dout: NDArray): NDArray;
  /**
   * `backward` for a first layer: the gradients of its parameters alone.
   *
   * @throws {Error} when `forward` has not run before.
   */
  differentiate?(dout: NDArray): void;
}

/** What `forward` kept for `backward`. @throws {Error} if it has not run. */
export function kept<T>(value: T | undefined, layer: string): T {
  if (value === undefined) {
    throw new Error(
      `${layer}.backward needs what forward has kept: ` +
        "call forward first, then backward.",
    );
  }
  return value;
}

/**
 * What `forward` kept, for a `dout` that fits it: of the shape of the output.
 * Any other shape could broadcast, and give wrong gradients without a word.
 *
 * @throws {Error} when `forward` has not run.
 * @throws {RangeError} when `dout` has another shape.
 */
export function keptFor<T extends { shape: Shape }>(
  dout: NDArray,
  value: T | undefined,
  layer: string,
): T {
  const known = kept(value, layer);
  expectDout(dout, known.shape, layer);
  return known;
}

/** @throws {RangeError} when `dout` has another shape than the output. */
export function expectDout(dout: NDArray, output: Shape, layer: string): void {
  if (!sameShape(dout.shape, output)) {
    throw new RangeError(
      `${layer}.backward expects dout, which is ∂E/∂(output), of the shape ` +
        `that forward gave last, ${showShape(output)}, got ` +
        `${showShape(dout.shape)}: call forward for this batch first, and ` +
        "give one number for each number of its output.",
    );
  }
}
