import { NDArray } from "./ndarray.ts";
import { type Shape, sizeOf } from "./shape.ts";
import { allocate, type DType } from "./storage.ts";

/** What kind of number the new array holds; `float64` unless told. */
export interface CreateOptions {
  dtype?: DType;
}

/** An array of zeros: `zeros([2, 3])`. */
export function zeros(
  shape: Shape,
  { dtype = "float64" }: CreateOptions = {},
): NDArray {
  return NDArray.wrap(allocate(sizeOf(shape), dtype), shape);
}

/** An array of ones: `ones([2, 3])`. */
export function ones(shape: Shape, options: CreateOptions = {}): NDArray {
  return full(shape, 1, options);
}

/** An array in which every element is `value`. */
export function full(
  shape: Shape,
  value: number,
  { dtype = "float64" }: CreateOptions = {},
): NDArray {
  return NDArray.wrap(allocate(sizeOf(shape), dtype).fill(value), shape);
}

/** `count` numbers at equal distances, both ends included. */
export function linspace(start: number, stop: number, count: number): NDArray {
  const data = allocate(count, "float64");
  const step = count > 1 ? (stop - start) / (count - 1) : 0;
  for (let i = 0; i < count; i++) data[i] = start + i * step;
  return NDArray.wrap(data, [count]);
}
