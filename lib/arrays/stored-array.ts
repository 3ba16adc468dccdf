import type { Block } from "./block.ts";
import { formatBlock } from "./format.ts";
import { type Nested, toNested } from "./nested.ts";
import { type Shape, showShape } from "./shape.ts";
import { type DType, dtypeOf, type Storage } from "./storage.ts";

/** The part of {@link NDArray} that looks at what is stored. */
export abstract class StoredArray implements Block {
  /** The numbers, row after row. Read it, and do not keep it. */
  readonly data: Storage;
  /** The size along each axis: `[2, 3]` is two rows and three columns. */
  readonly shape: Shape;

  protected constructor({ data, shape }: Block) {
    this.data = data;
    this.shape = shape;
  }

  /** The number of axes: 2 for a matrix. */
  get ndim(): number {
    return this.shape.length;
  }

  /** The number of elements. */
  get size(): number {
    return this.data.length;
  }

  /** The kind of number: `float64` or `float32`. */
  get dtype(): DType {
    return dtypeOf(this.data);
  }

  /** One element: `x.at(i, j)`. @throws {RangeError} outside of the array. */
  at(...index: number[]): number {
    const fits =
      index.length === this.ndim &&
      index.every(
        (i, axis) => Number.isInteger(i) && i >= 0 && i < this.shape[axis],
      );
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

  /** Nested lists: a matrix is a list of rows. */
  toArray(): Nested {
    return toNested(this.data, this.shape);
  }

  /** The numbers as text, rounded, with `…` where there are many. */
  toString(): string {
    return formatBlock(this);
  }
}
