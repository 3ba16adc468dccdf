import type { NDArray } from "../arrays/ndarray.ts";
import { checkNames, type Shape } from "../arrays/shape.ts";
import type { Sizes } from "../arrays/shape-types.ts";
import type { DType } from "../kernels/dtype.ts";
import type { Origin } from "./graph-node.ts";
import * as activations from "./operations/activations.ts";
import * as shapes from "./operations/shape.ts";
import { ReducibleTensor } from "./reducible-tensor.ts";

export type { TensorOperand } from "./arithmetic-tensor.ts";

/**
 * An array that remembers how it was computed.
 *
 * The operations are those of `NDArray`, by the same names; each also records
 * the way back. `backward()` on the last one, a loss, then gives each tensor
 * its `grad`. Unlike in `NDArray`, `sum()` and its like give a tensor, of
 * shape (), and sizes are no part of the type.
 *
 * `sign`, `greater`, `equal` and `argmax` are steps, flat wherever they have a
 * slope. They give a constant: no gradient passes through. PyTorch does the
 * same, but lets a gradient of 0 pass through `sign`, and whoever trains
 * through it is not told. `at`, `item` and `toArray` give plain numbers.
 *
 * This file changes shapes and adds what only networks need. The rest is in
 * the classes that it extends, one after the other, as with `NDArray`:
 * `StoredTensor` (look), `GraphNode` (backward), `ElementwiseTensor` (exp, …),
 * `ArithmeticTensor` (add, matmul, …), `ReducibleTensor` (sum, …). What each
 * operation does on the way back is in `operations/`.
 */
export class Tensor extends ReducibleTensor {
  protected make(y: NDArray, origin?: Origin): Tensor {
    return new Tensor(y, origin);
  }

  /** The same numbers in another shape. @throws {RangeError} if they differ. */
  reshape(shape: Shape): Tensor {
    return this.record(shapes.reshape(this.data, shape));
  }

  /**
   * This tensor itself, after a look at its sizes: `x.as("N", "K")` is a
   * matrix, `x.as("N", 10)` one with ten columns.
   *
   * @throws {RangeError} when there are not as many names as axes, or a number
   *   among them is not the size.
   */
  as(...names: Sizes): this {
    checkNames(this.shape, names);
    return this;
  }

  /** The transposed matrix. @throws {RangeError} when this is no matrix. */
  get T(): Tensor {
    return this.record(shapes.transpose(this.data));
  }

  /** Row i of a matrix, as a vector. @throws {RangeError} if there is none. */
  row(i: number): Tensor {
    return this.rows([i]).reshape(this.shape.slice(1));
  }

  /** The entries `indices` of the first axis, in that order: a mini-batch. */
  rows(indices: ArrayLike<number>): Tensor {
    return this.record(shapes.rows(this.data, indices));
  }

  /**
   * The entries from `start` up to, but not including, `end` along an axis.
   *
   * As in NumPy, a negative position counts from the end, and one beyond the
   * end means the end.
   */
  slice(start: number, end?: number, { axis = 0 } = {}): Tensor {
    return this.record(shapes.slice(this.data, start, end, axis));
  }

  /** A copy with the other kind of number; the gradient passes through. */
  astype(dtype: DType): Tensor {
    return this.record(shapes.astype(this.data, dtype));
  }

  /** σ(x) = 1 / (1 + e⁻ˣ) */
  sigmoid(): Tensor {
    return this.record(activations.sigmoid(this.data));
  }

  /** max(0, x), with slope 0 at 0. */
  relu(): Tensor {
    return this.record(activations.relu(this.data));
  }

  /** log(1 + eˣ); `softplus(x) − t x` is sigmoid with cross-entropy. */
  softplus(): Tensor {
    return this.record(activations.softplus(this.data));
  }

  /** The logarithm of softmax, of each row unless told otherwise. */
  logSoftmax(axis = -1): Tensor {
    return this.record(activations.logSoftmax(this.data, axis));
  }

  /** The same numbers without their history: a constant. */
  detach(): Tensor {
    return new Tensor(this.data);
  }
}
