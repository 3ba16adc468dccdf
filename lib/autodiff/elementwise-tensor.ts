import type { NDArray } from "../arrays/ndarray.ts";
import { GraphNode, type Origin } from "./graph-node.ts";
import type { Operation } from "./operation.ts";
import * as elementwise from "./operations/elementwise.ts";
import type { Tensor } from "./tensor.ts";

/** The part of {@link Tensor} that applies a function to each element. */
export abstract class ElementwiseTensor extends GraphNode {
  /** A tensor of the numbers y; without an origin it is a constant. */
  protected abstract make(y: NDArray, origin?: Origin): Tensor;

  /** What came out of an operation on this tensor, with the way back. */
  protected record(
    { name, y, back }: Operation,
    others: readonly Tensor[] = [],
  ): Tensor {
    return this.make(y, { operation: name, inputs: [this, ...others], back });
  }

  /**
   * f(x) for each element x, with f′ for the way back:
   * `x.map(Math.sin, Math.cos)`.
   */
  map(
    f: (value: number) => number,
    derivative: (value: number) => number,
  ): Tensor {
    return this.record(elementwise.map(this.data, f, derivative));
  }

  /** −x */
  neg(): Tensor {
    return this.record(elementwise.neg(this.data));
  }

  /** eˣ */
  exp(): Tensor {
    return this.record(elementwise.exp(this.data));
  }

  /** The natural logarithm log x: −∞ at 0, NaN below. */
  log(): Tensor {
    return this.record(elementwise.log(this.data));
  }

  /** √x, with an infinite slope at 0. */
  sqrt(): Tensor {
    return this.record(elementwise.sqrt(this.data));
  }

  /** |x|, with slope 0 at 0. */
  abs(): Tensor {
    return this.record(elementwise.abs(this.data));
  }

  /** 1 for positive numbers, −1 for negative ones, 0 for 0: a constant. */
  sign(): Tensor {
    return this.make(this.data.sign());
  }

  /** tanh x, the hyperbolic tangent. */
  tanh(): Tensor {
    return this.record(elementwise.tanh(this.data));
  }

  /**
   * x, but not less than `low` and not more than `high`: slope 1 between them
   * and at both ends, 0 outside.
   */
  clip(low: number, high: number): Tensor {
    return this.record(elementwise.clip(this.data, low, high));
  }
}
