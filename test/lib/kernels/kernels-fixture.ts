import type { DType, Storage } from "@course/lib";
import fc from "fast-check";
import { type Kernels, wasm } from "../../../lib/kernels/module.ts";
import { allocate } from "../../../lib/kernels/storage.ts";

export const dtypes: readonly DType[] = ["float64", "float32"];

/** The compiled kernels: without them there is nothing to compare. */
export function compiled(): Kernels {
  if (!wasm) throw new Error("The compiled kernels do not start here.");
  return wasm.kernels;
}

/** A storage of these numbers. */
export function storage(numbers: ArrayLike<number>, dtype: DType): Storage {
  const data = allocate(numbers.length, dtype);
  data.set(numbers);
  return data;
}

/** Numbers from −1 to 1, the same each time, with a 0 and a −0 here and there. */
export function someNumbers(size: number, dtype: DType, seed = 1): Storage {
  const data = allocate(size, dtype);
  let state = seed;
  for (let i = 0; i < size; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    data[i] = i % 11 === 5 ? 0 : i % 13 === 7 ? -0 : state / 2 ** 31;
  }
  return data;
}

/** Any number: NaN, infinite, −0, and such as only just exist, often. */
const anyNumber = fc.oneof(
  fc.double(),
  fc.float(),
  fc.double({ min: -9, max: 9, noNaN: true }),
  fc.constantFrom(
    ...[Number.NaN, Infinity, -Infinity, 0, -0, 1, -1],
    ...[2 ** -149, -(2 ** -149), 2 ** -126, 3.4028234663852886e38],
    ...[5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE],
  ),
);

/** A storage of so many numbers of any kind. */
export function anyStorage(size: number, dtype: DType): fc.Arbitrary<Storage> {
  return fc
    .array(anyNumber, { minLength: size, maxLength: size })
    .map((numbers) => storage(numbers, dtype));
}

/** Sizes on both sides of what a kernel is worth, with all remainders. */
export const sizes = fc.integer({ min: 0, max: 70 });

/** Half a unit in the last place, for a number of about 1. */
export function halfUnit(dtype: DType): number {
  return dtype === "float32" ? 2 ** -24 : 2 ** -53;
}

/** The smallest positive number. */
export function smallest(dtype: DType): number {
  return dtype === "float32" ? 2 ** -149 : 2 ** -1074;
}

/**
 * The first place where two storages differ by more than is allowed there, in
 * words; nothing if there is none. NaN is equal to NaN only, and without a
 * tolerance −0 is not 0.
 */
export function firstDifference(
  actual: Storage,
  expected: Storage,
  tolerance: (i: number) => number = () => -1,
): string | undefined {
  if (actual.BYTES_PER_ELEMENT !== expected.BYTES_PER_ELEMENT)
    return "another kind of number";
  if (actual.length !== expected.length)
    return `${actual.length} numbers, not ${expected.length}`;
  for (let i = 0; i < actual.length; i++) {
    const [a, e] = [actual[i], expected[i]];
    if (Object.is(a, e) || Math.abs(a - e) <= tolerance(i)) continue;
    return `number ${i} is ${a}, not ${e} ± ${tolerance(i)}`;
  }
  return undefined;
}
