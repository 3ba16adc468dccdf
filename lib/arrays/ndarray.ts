import type { DType, Storage } from "../kernels/dtype.ts";
import { unwritten } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { type Nested, type NumberArray, readNumbers } from "./nested.ts";
import { ReducibleArray } from "./reducible-array.ts";
import { takeRows } from "./rows.ts";
import { checkNames, type Shape, showShape, sizeOf } from "./shape.ts";
import type {
  AnySizes,
  RowOf,
  Sizes,
  SizesOf,
  SomeRows,
  Transposed,
} from "./shape-types.ts";
import { sliceAxis } from "./slice.ts";
import { transpose } from "./transpose.ts";

export type { AxisOptions } from "./reducible-array.ts";

/** An operand: an array, or a number that is used for every element. */
export type Operand = NDArray | number;

/**
 * An array of numbers of any rank, stored row after row.
 *
 * Operations give a new array and never change their operands. Shapes
 * broadcast as in NumPy; `float32` comes out only where both operands are.
 *
 * The sizes may be part of the type, by name or by number:
 * `NDArray<["N", "K"]>`, `NDArray<[100, 784]>`. Then the compiler checks them.
 * A plain `NDArray` has any sizes, and they are checked when the program runs.
 *
 * This file makes arrays and changes their shape. The other methods are in
 * the classes that it extends, one after the other: `StoredArray` (look),
 * `ElementwiseArray` (exp, log, …), `ArithmeticArray` (add, matmul, …) and
 * `ReducibleArray` (sum, mean, …).
 */
export class NDArray<
  in out S extends Sizes = AnySizes, // in out: only equal sizes are the same
> extends ReducibleArray<S> {
  /** Seen by the compiler only: there is nothing here when a program runs. */
  declare protected readonly sizes: S;

  private constructor(block: Block) {
    super(block);
  }

  /**
   * An array from nested lists, a number or a typed array (which is copied).
   *
   * @param options.shape the shape, unless the lists already say it.
   * @param options.dtype `float64` unless told, or unless a `Float32Array` is
   * given.
   * @throws {RangeError} when lists are ragged or the shape does not fit.
   * @throws {TypeError} when something in the lists is not a number.
   */
  static from<const L extends Shape = AnySizes>(
    source: Nested | NumberArray,
    { shape, dtype }: { shape?: L; dtype?: DType } = {},
  ): NDArray<SizesOf<L>> {
    const block = readNumbers(source, dtype);
    return NDArray.wrap(block.data, shape ?? block.shape);
  }

  /**
   * An array around `data` itself, without a copy: `data` now belongs to it.
   *
   * @throws {RangeError} when `data` does not have as many numbers as `shape`.
   */
  static wrap<const L extends Shape>(
    data: Storage,
    shape: L,
  ): NDArray<SizesOf<L>> {
    if (data.length !== sizeOf(shape)) {
      throw new RangeError(
        `Shape ${showShape(shape)} holds ${sizeOf(shape)} numbers, ` +
          `but there are ${data.length}.`,
      );
    }
    return new NDArray({ data, shape: [...shape] });
  }

  protected make(block: Block): NDArray {
    return new NDArray(block);
  }

  /** The same numbers in another shape. @throws {RangeError} if they differ. */
  reshape<const L extends Shape>(shape: L): NDArray<SizesOf<L>> {
    return NDArray.wrap(this.block.data, shape);
  }

  /**
   * The same array with names for its sizes: `x.as("N", "K")`. A number among
   * them must be the size itself.
   *
   * @throws {RangeError} when there are not as many names as axes.
   */
  as<const L extends Sizes>(...names: L): NDArray<SizesOf<L>> {
    checkNames(this.shape, names);
    return this.make(this.stored);
  }

  /**
   * The transposed matrix: (K, L) becomes (L, K).
   *
   * It is a view, as in NumPy: both share their numbers, and `matmul` takes
   * them as they lie. A change in place of one, by an optimizer say, shows in
   * the other until something else than `matmul` or `T` asks for the numbers
   * of the transposed one; from then on it has a copy of its own.
   *
   * @throws {RangeError} when this is no matrix.
   */
  get T(): NDArray<Transposed<S>> {
    return this.make(transpose(this.stored));
  }

  /** Row i of a matrix, as a vector. @throws {RangeError} if there is none. */
  row(i: number): NDArray<RowOf<S>> {
    return this.rows([i]).reshape(this.shape.slice(1));
  }

  /**
   * The entries `indices` of the first axis, in that order: a mini-batch.
   *
   * @throws {RangeError} when there is no such entry.
   */
  rows(indices: ArrayLike<number>): NDArray<SomeRows<S>> {
    return this.make(takeRows(this.block, indices));
  }

  /**
   * The entries from `start` up to, but not including, `end` along an axis.
   *
   * As in NumPy, a negative position counts from the end, and one beyond the
   * end means the end.
   */
  slice(start: number, end?: number): NDArray<SomeRows<S>>;
  slice(start: number, end?: number, options?: { axis?: number }): NDArray;
  slice(start: number, end?: number, { axis = 0 } = {}): NDArray {
    return this.make(sliceAxis(this.block, start, end, axis));
  }

  /** A copy with the other kind of number. */
  astype(dtype: DType): NDArray<S> {
    const data = unwritten(this.size, dtype);
    data.set(this.block.data);
    return this.make({ data, shape: this.shape });
  }
}
