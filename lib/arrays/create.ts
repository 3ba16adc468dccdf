import type { DType } from "../kernels/dtype.ts";
import { allocate } from "../kernels/storage.ts";
import { expectNumber } from "./expect-number.ts";
import { NDArray } from "./ndarray.ts";
import { type Shape, sizeOf } from "./shape.ts";
import type { SizesOf } from "./shape-types.ts";

/** What kind of number the new array holds; `float64` unless told. */
export interface CreateOptions {
  dtype?: DType;
}

/**
 * An array of zeros: `zeros([2, 3])`.
 *
 * @throws {RangeError} when a size is no whole number from 0 up.
 */
export function zeros<const L extends Shape>(
  shape: L,
  { dtype = "float64" }: CreateOptions = {},
): NDArray<SizesOf<L>> {
  return NDArray.wrap(allocate(sizeOf(shape), dtype), shape);
}

/**
 * An array of ones: `ones([2, 3])`.
 *
 * @throws {RangeError} when a size is no whole number from 0 up.
 */
export function ones<const L extends Shape>(
  shape: L,
  options: CreateOptions = {},
): NDArray<SizesOf<L>> {
  return full(shape, 1, options);
}

/**
 * An array in which every element is `value`.
 *
 * @throws {RangeError} when a size is no whole number from 0 up.
 */
export function full<const L extends Shape>(
  shape: L,
  value: number,
  { dtype = "float64" }: CreateOptions = {},
): NDArray<SizesOf<L>> {
  return NDArray.wrap(allocate(sizeOf(shape), dtype).fill(value), shape);
}

/**
 * The identity matrix of n rows: 1 on the diagonal, 0 elsewhere.
 *
 * @throws {RangeError} when n is not a whole number from 0 up, or too large.
 */
export function eye<const N extends number>(
  n: N,
  { dtype = "float64" }: CreateOptions = {},
): NDArray<SizesOf<[N, N]>> {
  const data = allocate(sizeOf([n, n]), dtype);
  for (let i = 0; i < n; i++) data[i * n + i] = 1;
  return NDArray.wrap(data, [n, n]);
}

/**
 * The numbers 0, 1, …, up to but not including `stop`: `arange(3)` is 0, 1, 2.
 *
 * @throws {RangeError} when that would never end, or is too large.
 */
export function arange(stop: number): NDArray;
/**
 * The numbers from `start` in steps of `step`, 1 unless told, up to but not
 * including `stop`: `arange(1, 2, 0.5)` is 1, 1.5. A negative step counts down.
 *
 * @throws {RangeError} when that would never end, or is too large.
 */
export function arange(start: number, stop: number, step?: number): NDArray;
export function arange(first: number, second?: number, step = 1): NDArray {
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.ceil((stop - start) / step);
  if (!Number.isFinite(count)) {
    throw new RangeError(
      `arange(${start}, ${stop}, ${step}) never ends: ` +
        "give finite numbers, and a step that is not 0.",
    );
  }
  const data = allocate(sizeOf([Math.max(0, count)]), "float64");
  for (let i = 0; i < data.length; i++) data[i] = start + i * step;
  return NDArray.wrap(data, [data.length]);
}

/**
 * `count` numbers at equal distances, both ends included.
 *
 * @throws {RangeError} when `count` is not a whole number from 0 up.
 */
export function linspace(start: number, stop: number, count: number): NDArray {
  expectNumber("linspace", "count", count, "a whole number from 0 up", 5);
  const data = allocate(sizeOf([count]), "float64");
  const step = count > 1 ? (stop - start) / (count - 1) : 0;
  for (let i = 0; i < count; i++) data[i] = start + i * step;
  return NDArray.wrap(data, [count]);
}
