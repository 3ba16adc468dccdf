import { neg } from "../kernels/functions.ts";
import type { Block } from "./block.ts";
import { mapElements } from "./elementwise.ts";
import type { NDArray } from "./ndarray.ts";
import type { Sizes } from "./shape-types.ts";
import { StoredArray } from "./stored-array.ts";

/** The part of {@link NDArray} that applies a function to each element. */
export abstract class ElementwiseArray<S extends Sizes> extends StoredArray {
  /** Gives a block the methods of an array. */
  protected abstract make(block: Block): NDArray;

  /** f(x) for each element x. */
  map(f: (value: number) => number): NDArray<S> {
    return this.make(mapElements(this.block, f));
  }

  /** −x */
  neg(): NDArray<S> {
    return this.map(neg);
  }

  /** eˣ */
  exp(): NDArray<S> {
    return this.map(Math.exp);
  }

  /** The natural logarithm log x: −∞ at 0, NaN below. */
  log(): NDArray<S> {
    return this.map(Math.log);
  }

  /** √x */
  sqrt(): NDArray<S> {
    return this.map(Math.sqrt);
  }

  /** |x| */
  abs(): NDArray<S> {
    return this.map(Math.abs);
  }

  /** 1 for positive numbers, −1 for negative ones, 0 for 0. */
  sign(): NDArray<S> {
    return this.map(Math.sign);
  }

  /** tanh x, the hyperbolic tangent. */
  tanh(): NDArray<S> {
    return this.map(Math.tanh);
  }

  /** x, but not less than `low` and not more than `high`. */
  clip(low: number, high: number): NDArray<S> {
    return this.map((x) => Math.min(high, Math.max(low, x)));
  }
}
