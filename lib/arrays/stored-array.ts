import { inspect } from "node:util";
import { type DType, dtypeOf, type Storage } from "../kernels/dtype.ts";
import { isInside } from "../kernels/memory.ts";
import { allocate, unwritten } from "../kernels/storage.ts";
import { currentRun } from "../kernels/workspace.ts";
import type { Block } from "./block.ts";
import { formatBlock } from "./format.ts";
import { type Nested, toNested } from "./nested.ts";
import { type Shape, showShape } from "./shape.ts";
import { rowAfterRow } from "./transpose.ts";

/**
 * The part of {@link NDArray} that looks at what is stored.
 *
 * What an operation gives during `tidy` lies in a workspace that the next
 * `tidy` uses again. Whoever asks for `data` gets them out of there.
 */
export abstract class StoredArray {
  /** The size along each axis: `[2, 3]` is two rows and three columns. */
  readonly shape: Shape;
  private content: Block;
  /** The run of `tidy` in whose workspace the numbers lie; 0 for none. */
  private run: number;

  protected constructor(content: Block) {
    this.shape = content.shape;
    this.content = content;
    this.run = isInside(content.data) ? currentRun() : 0;
  }

  /** The numbers, row after row. Read it, and do not keep it. */
  get data(): Storage {
    return this.keep().block.data;
  }

  /** @internal The numbers as they lie in memory, maybe transposed. */
  get stored(): Block {
    if (this.run !== 0 && this.run !== currentRun()) {
      throw new Error(
        `This array of shape ${showShape(this.shape)} was made during tidy, ` +
          "or a step of training, and is gone since the next one began: " +
          "return it from tidy, or call keep() on it while it is there.",
      );
    }
    return this.content;
  }

  /** @internal The numbers, row after row. */
  get block(): Block {
    const { stored } = this;
    if (!stored.transposed) return stored;
    // What was made outside of tidy stays outside.
    const data = rowAfterRow(stored, this.run === 0 ? allocate : unwritten);
    this.content = { data, shape: this.shape };
    this.run = isInside(data) ? currentRun() : 0;
    return this.content;
  }

  /** This array, now safe from the next `tidy` or step of training. */
  keep(): this {
    const { data, shape } = this.block;
    if (this.run !== 0) {
      this.content = { data: data.slice(), shape };
      this.run = 0;
    }
    return this;
  }

  /** The number of axes: 2 for a matrix. */
  get ndim(): number {
    return this.shape.length;
  }

  /** The number of elements. */
  get size(): number {
    return this.content.data.length;
  }

  /** The kind of number: `float64` or `float32`. */
  get dtype(): DType {
    return dtypeOf(this.content.data);
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
    const { data } = this.block;
    return data[index.reduce((at, i, axis) => at * this.shape[axis] + i, 0)];
  }

  /** The only element. @throws {RangeError} when there is not exactly one. */
  item(): number {
    if (this.size !== 1) {
      throw new RangeError(
        `item() needs one element, but the shape is ${showShape(this.shape)}.`,
      );
    }
    return this.block.data[0];
  }

  /** Nested lists: a matrix is a list of rows. */
  toArray(): Nested {
    return toNested(this.block.data, this.shape);
  }

  /** Nested lists, for JSON. */
  toJSON(): Nested {
    return this.toArray();
  }

  /** The numbers as text, rounded, with `…` where there are many. */
  toString(): string {
    return formatBlock(this.block);
  }

  /** What a notebook prints: the numbers, as text. */
  [inspect.custom](): string {
    return this.toString();
  }
}
