import { inspect } from "node:util";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Nested } from "../arrays/nested.ts";
import type { Shape } from "../arrays/shape.ts";
import type { DType } from "../kernels/dtype.ts";

/**
 * The part of `Tensor` that looks at its numbers.
 *
 * What comes out of these methods is plain: no gradient passes through it.
 */
export class StoredTensor {
  /** The numbers. An optimizer changes those of a parameter in place. */
  readonly data: NDArray;

  constructor(data: NDArray) {
    this.data = data;
  }

  /** The size along each axis: `[2, 3]` is two rows and three columns. */
  get shape(): Shape {
    return this.data.shape;
  }

  /** The number of axes: 2 for a matrix. */
  get ndim(): number {
    return this.data.ndim;
  }

  /** The number of elements. */
  get size(): number {
    return this.data.size;
  }

  /** The kind of number: `float64` or `float32`. */
  get dtype(): DType {
    return this.data.dtype;
  }

  /** The only number. @throws {RangeError} when there is not exactly one. */
  item(): number {
    return this.data.item();
  }

  /**
   * One number: `x.at(i, j)`. For a tensor that knows where it comes from,
   * take `x.row(i).slice(j, j + 1)`.
   *
   * @throws {RangeError} outside of the tensor.
   */
  at(...index: number[]): number {
    return this.data.at(...index);
  }

  /** Nested lists: a matrix is a list of rows. */
  toArray(): Nested {
    return this.data.toArray();
  }

  /** The numbers as text, rounded, with `…` where there are many. */
  toString(): string {
    return `tensor(${String(this.data).replaceAll("\n", "\n       ")})`;
  }

  /** What a notebook prints: the numbers, and not the graph behind them. */
  [inspect.custom](): string {
    return this.toString();
  }
}
