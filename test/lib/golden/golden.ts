import { readFileSync } from "node:fs";
import { type DType, NDArray, type Nested, type Params } from "@course/lib";
import { expect } from "vitest";

/** Arrays by name, as JSON has them. */
export type Lists = Record<string, Nested>;

/** Both kinds of number, each with the error that it may have. */
export const PRECISIONS: [DType, number][] = [
  ["float64", 1e-10],
  ["float32", 1e-4],
];

/** What `test/golden/make_golden.py` has written. */
export function readGolden<T>(name: string): T {
  const file = new URL(`../../golden/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

export function arrays(lists: Lists, dtype: DType): Params {
  return Object.fromEntries(
    Object.entries(lists).map(([key, list]) => [
      key,
      NDArray.from(list, { dtype }),
    ]),
  );
}

/**
 * The largest error is small, as a share of the largest number. Where all are
 * small, which is mostly what cancelling has left of larger ones, it is a
 * share of 1 in `float64`, and of 0.01 in `float32`.
 */
export function expectGolden(
  actual: NDArray | number,
  golden: Nested,
  [dtype, tolerance]: [DType, number],
  what: string,
): void {
  const got = NDArray.from(typeof actual === "number" ? actual : actual.data);
  const expected = NDArray.from(golden);
  const flat = expected.reshape(got.shape);
  if (typeof actual !== "number") {
    expect(actual.shape, what).toEqual(expected.shape);
    expect(actual.dtype, what).toBe(dtype);
  }
  const floor = dtype === "float64" ? 1 : 0.01;
  const size = Math.max(flat.abs().max(), floor);
  const error = got.astype("float64").sub(flat).abs().max() / size;
  expect(error, what).toBeLessThan(tolerance);
}

/** {@link expectGolden} for each array, and no array more or less. */
export function expectAllGolden(
  actual: Params,
  golden: Lists,
  precision: [DType, number],
  what: string,
): void {
  expect(Object.keys(actual).sort(), what).toEqual(Object.keys(golden).sort());
  for (const [key, list] of Object.entries(golden)) {
    expectGolden(actual[key], list, precision, `${what}: ${key}`);
  }
}

/** The bytes of arrays, to see that nobody has changed them. */
export function bytesOf(arrays: NDArray[]): string[] {
  return arrays.map(({ data }) =>
    Buffer.from(data.buffer, data.byteOffset, data.byteLength).toString("hex"),
  );
}
