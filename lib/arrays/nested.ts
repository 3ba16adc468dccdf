import type { DType, Storage } from "../kernels/dtype.ts";
import { allocate } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { type Shape, showShape } from "./shape.ts";

/** Numbers in lists in lists: `[[1, 2], [3, 4]]`, as deep as there are axes. */
export type Nested = number | readonly Nested[];

/** A typed array of numbers. */
export type NumberArray =
  | Storage
  | Int8Array
  | Int16Array
  | Int32Array
  | Uint8Array
  | Uint8ClampedArray
  | Uint16Array
  | Uint32Array;

/**
 * Copies the numbers of nested lists or of a typed array. They are `float64`
 * unless told, or unless a `Float32Array` is given.
 *
 * @throws {RangeError} when lists are ragged.
 * @throws {TypeError} when something in them is not a number.
 */
export function readNumbers(
  source: Nested | NumberArray,
  dtype?: DType,
): Block {
  if (!isTyped(source)) return fromNested(source, dtype ?? "float64");
  const same = source instanceof Float32Array ? "float32" : "float64";
  const data = allocate(source.length, dtype ?? same);
  data.set(source);
  return { data, shape: [data.length] };
}

function isTyped(source: Nested | NumberArray): source is NumberArray {
  return ArrayBuffer.isView(source);
}

/**
 * Reads nested lists into one block.
 *
 * @throws {RangeError} when the lists are ragged.
 * @throws {TypeError} when something in them is not a number.
 */
export function fromNested(nested: Nested, dtype: DType): Block {
  const shape: number[] = [];
  for (let n = nested; Array.isArray(n); n = n[0]) shape.push(n.length);
  const numbers: number[] = [];
  flatten(nested, shape, 0, numbers);
  const data = allocate(numbers.length, dtype);
  data.set(numbers);
  return { data, shape };
}

function flatten(
  nested: Nested,
  shape: Shape,
  axis: number,
  numbers: number[],
): void {
  if (axis === shape.length) {
    if (typeof nested !== "number") {
      throw new TypeError(
        `Expected a number at depth ${axis} of the nested lists, but there ` +
          `is ${describe(nested)}.`,
      );
    }
    numbers.push(nested);
    return;
  }
  if (!Array.isArray(nested) || nested.length !== shape[axis]) {
    const came = Array.isArray(nested) ? `${nested.length}` : "no list";
    throw new RangeError(
      `The nested lists are ragged: the first one has shape ` +
        `${showShape(shape)}, but axis ${axis} also has ${came} instead of ` +
        `${shape[axis]} entries. Give every row the same length.`,
    );
  }
  for (const entry of nested) flatten(entry, shape, axis + 1, numbers);
}

/** What stands where a number should, never at length. */
function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || value === undefined) return String(value);
  if (typeof value !== "object") return `a ${typeof value}`;
  if ("toArray" in value) {
    return (
      "an array: give its lists, as in NDArray.from([a.toArray(), " +
      "b.toArray()]), or join arrays with concat([a, b])"
    );
  }
  if (ArrayBuffer.isView(value)) {
    return "a typed array: make a list of it, as in NDArray.from([[...a]])";
  }
  return "an object: take the numbers out of it first";
}

/** The inverse of {@link fromNested}. */
export function toNested(data: Storage, shape: Shape): Nested {
  if (shape.length === 0) return data[0];
  const step = data.length / (shape[0] || 1);
  return Array.from({ length: shape[0] }, (_, i) =>
    toNested(data.subarray(i * step, (i + 1) * step), shape.slice(1)),
  );
}
