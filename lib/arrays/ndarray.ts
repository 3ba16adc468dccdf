import { type Block, mapElements, zipElements } from "./elementwise.ts";
import { formatBlock } from "./format.ts";
import { multiplyMatrices, transpose } from "./matmul.ts";
import { fromNested, type Nested, toNested } from "./nested.ts";
import * as reduce from "./reduce.ts";
import { type Shape, showShape, sizeOf } from "./shape.ts";
import { allocate, type DType, dtypeOf, type Storage } from "./storage.ts";

/** An operand: an array, or a number that is used for every element. */
export type Operand = NDArray | number;

/** Options of a reduction along an axis. */
export interface AxisOptions {
  /** Keep the axis with size 1, so that the result broadcasts back. */
  keepdims?: boolean;
}

/**
 * An array of numbers of any rank, stored row after row.
 *
 * Operations give a new array and never change their operands. Shapes
 * broadcast as in NumPy; `float32` comes out only where both operands are.
 */
export class NDArray implements Block {
  readonly data: Storage;
  readonly shape: Shape;

  private constructor(block: Block) {
    this.data = block.data;
    this.shape = block.shape;
  }

  /**
   * An array from nested lists, a number or a typed array (which is copied).
   *
   * @throws {RangeError} when lists are ragged or the shape does not fit.
   * @throws {TypeError} when something in the lists is not a number.
   */
  static from(
    source: Nested | Storage,
    { shape, dtype }: { shape?: Shape; dtype?: DType } = {},
  ): NDArray {
    if (source instanceof Float64Array || source instanceof Float32Array) {
      const data = allocate(source.length, dtype ?? dtypeOf(source));
      data.set(source);
      return NDArray.wrap(data, shape ?? [source.length]);
    }
    const { data, shape: found } = fromNested(source, dtype ?? "float64");
    return NDArray.wrap(data, shape ?? found);
  }

  /**
   * An array around `data` itself, without a copy: `data` now belongs to it.
   *
   * @throws {RangeError} when `data` does not have as many numbers as `shape`.
   */
  static wrap(data: Storage, shape: Shape): NDArray {
    if (data.length !== sizeOf(shape)) {
      throw new RangeError(
        `Shape ${showShape(shape)} holds ${sizeOf(shape)} numbers, ` +
          `but there are ${data.length}.`,
      );
    }
    return new NDArray({ data, shape: [...shape] });
  }

  get ndim(): number {
    return this.shape.length;
  }

  get size(): number {
    return this.data.length;
  }

  get dtype(): DType {
    return dtypeOf(this.data);
  }

  /** One element: `x.at(i, j)`. @throws {RangeError} outside of the array. */
  at(...index: number[]): number {
    const fits =
      index.length === this.ndim &&
      index.every((i, axis) => i >= 0 && i < this.shape[axis]);
    if (!fits) {
      throw new RangeError(
        `at(${index.join(", ")}) is outside of an array of shape ` +
          `${showShape(this.shape)}: give one index per axis, from 0.`,
      );
    }
    return this.data[
      index.reduce((at, i, axis) => at * this.shape[axis] + i, 0)
    ];
  }

  /** The only element. @throws {RangeError} when there is not exactly one. */
  item(): number {
    if (this.size !== 1) {
      throw new RangeError(
        `item() needs one element, but the shape is ${showShape(this.shape)}.`,
      );
    }
    return this.data[0];
  }

  /** Nested lists: numbers in rows in … */
  toArray(): Nested {
    return toNested(this.data, this.shape);
  }

  toString(): string {
    return formatBlock(this);
  }

  /** The same numbers in another shape. @throws {RangeError} if they differ. */
  reshape(shape: Shape): NDArray {
    return NDArray.wrap(this.data, shape);
  }

  /** The transposed matrix. @throws {RangeError} when this is no matrix. */
  get T(): NDArray {
    return new NDArray(transpose(this));
  }

  /** Row i of a matrix, as a vector. @throws {RangeError} if there is none. */
  row(i: number): NDArray {
    return this.rows([i]).reshape(this.shape.slice(1));
  }

  /** The entries `indices` of the first axis, in that order: a mini-batch. */
  rows(indices: ArrayLike<number>): NDArray {
    const [n, ...rest] = this.shape;
    const length = sizeOf(rest);
    const data = allocate(indices.length * length, this.dtype);
    for (let r = 0; r < indices.length; r++) {
      const i = indices[r];
      if (!(Number.isInteger(i) && i >= 0 && i < n)) {
        throw new RangeError(
          `An array of shape ${showShape(this.shape)} has no row ${i}: ` +
            `rows are numbered from 0 to ${n - 1}.`,
        );
      }
      data.set(this.data.subarray(i * length, (i + 1) * length), r * length);
    }
    return NDArray.wrap(data, [indices.length, ...rest]);
  }

  /** A copy with the other kind of number. */
  astype(dtype: DType): NDArray {
    return NDArray.from(this.data, { shape: this.shape, dtype });
  }

  add(other: Operand): NDArray {
    return this.zip(other, (a, b) => a + b);
  }

  sub(other: Operand): NDArray {
    return this.zip(other, (a, b) => a - b);
  }

  /** The product element by element; for the matrix product see `matmul`. */
  mul(other: Operand): NDArray {
    return this.zip(other, (a, b) => a * b);
  }

  div(other: Operand): NDArray {
    return this.zip(other, (a, b) => a / b);
  }

  maximum(other: Operand): NDArray {
    return this.zip(other, Math.max);
  }

  /** 1 where this element is greater, 0 where it is not. */
  greater(other: Operand): NDArray {
    return this.zip(other, (a, b) => (a > b ? 1 : 0));
  }

  /**
   * The matrix product: (N, K) times (K, L) is (N, L).
   *
   * @throws {RangeError} when a shape is no matrix or the inner sizes differ.
   */
  matmul(other: NDArray): NDArray {
    return new NDArray(multiplyMatrices(this, other));
  }

  neg(): NDArray {
    return this.map((x) => -x);
  }

  exp(): NDArray {
    return this.map(Math.exp);
  }

  /** The natural logarithm. */
  log(): NDArray {
    return this.map(Math.log);
  }

  sqrt(): NDArray {
    return this.map(Math.sqrt);
  }

  abs(): NDArray {
    return this.map(Math.abs);
  }

  tanh(): NDArray {
    return this.map(Math.tanh);
  }

  /** f(x) for each element x. */
  map(f: (value: number) => number): NDArray {
    return new NDArray(mapElements(this, f));
  }

  /** Σ x over everything, or along one axis. */
  sum(): number;
  sum(axis: number, options?: AxisOptions): NDArray;
  sum(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reduce.sum, axis, options);
  }

  /** The mean of everything, or along one axis. */
  mean(): number;
  mean(axis: number, options?: AxisOptions): NDArray;
  mean(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reduce.mean, axis, options);
  }

  /** The variance, (1/N) Σ (x − μ)², of everything or along one axis. */
  variance(): number;
  variance(axis: number, options?: AxisOptions): NDArray;
  variance(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reduce.variance, axis, options);
  }

  /** The standard deviation √variance of everything, or along one axis. */
  std(): number;
  std(axis: number, options?: AxisOptions): NDArray;
  std(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce((x) => Math.sqrt(reduce.variance(x)), axis, options);
  }

  /** The largest element of everything, or along one axis. */
  max(): number;
  max(axis: number, options?: AxisOptions): NDArray;
  max(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reduce.max, axis, options);
  }

  /** The smallest element of everything, or along one axis. */
  min(): number;
  min(axis: number, options?: AxisOptions): NDArray;
  min(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reduce.min, axis, options);
  }

  /** The position of the largest element, of everything or along one axis. */
  argmax(): number;
  argmax(axis: number, options?: AxisOptions): NDArray;
  argmax(axis?: number, options?: AxisOptions): number | NDArray {
    return this.reduce(reduce.argmax, axis, options);
  }

  private reduce(
    reducer: reduce.Reducer,
    axis?: number,
    { keepdims = false }: AxisOptions = {},
  ): number | NDArray {
    if (axis === undefined) return reducer(Float64Array.from(this.data));
    return new NDArray(reduce.reduceAxis(this, axis, keepdims, reducer));
  }

  private zip(other: Operand, f: (a: number, b: number) => number): NDArray {
    if (typeof other === "number") return this.map((x) => f(x, other));
    return new NDArray(zipElements(this, other, f));
  }
}
