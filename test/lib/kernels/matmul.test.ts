import type { DType, Storage } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastMatmul } from "../../../lib/kernels/fast/matmul.ts";
import { type Matrix, matmul } from "../../../lib/kernels/plain/matmul.ts";
import {
  anyStorage,
  compiled,
  dtypes,
  firstDifference,
  halfUnit,
  smallest,
  someNumbers,
  storage,
} from "./kernels-fixture.ts";

const fast = fastMatmul(compiled());

/** (rows, cols), stored as it is or as its transpose. */
function matrix(data: Storage, rows: number, cols: number, flip: boolean) {
  const [row, col] = flip ? [1, rows] : [cols, 1];
  return { data, rows, cols, row, col };
}

const magnitudes = (A: Matrix): Matrix => ({
  ...A,
  data: Float64Array.from(A.data, Math.abs),
});

/**
 * What differs from the plain product. K roundings of partial sums, each at
 * most half a unit of Σ |a| |b|, and the two at the end: in any order of the
 * sum. In float64 and for small K the order is the same: then nothing differs.
 */
function difference(A: Matrix, B: Matrix, dtype: DType): string | undefined {
  const C = fast(A, B);
  const expected = matmul(A, B);
  if (dtype === "float64" && A.cols <= 40) return firstDifference(C, expected);
  const found = firstDifference(C, expected);
  if (found === undefined) return undefined;
  const sums = matmul(magnitudes(A), magnitudes(B));
  const roundings = (A.cols + 2) * halfUnit(dtype);
  const lost = A.cols * smallest(dtype);
  return firstDifference(C, expected, (i) => roundings * sums[i] + lost);
}

/** A (M, K) and B (K, N), of which either may be stored as its transpose. */
function operands(
  [M, K, N]: readonly number[],
  flips: number,
  make: (size: number, seed: number) => Storage,
): [Matrix, Matrix] {
  const A = matrix(make(M * K, M), M, K, (flips & 1) === 1);
  const B = matrix(make(K * N, N), K, N, (flips & 2) === 2);
  return [A, B];
}

/** From −4 to 4: sums of their products are exact, in any order. */
function wholeNumbers(dtype: DType) {
  const all = someNumbers(1600, dtype).map((x) => Math.round(4 * x));
  return (size: number) => all.slice(0, size);
}

it("computes the 2 × 2 product of lecture §3.5", () => {
  const A = matrix(storage([1, 2, 3, 4], "float64"), 2, 2, false);
  const B = matrix(storage([5, 6, 7, 8], "float64"), 2, 2, false);
  expect([...fast(A, B)]).toEqual([19, 22, 43, 50]);
});

describe.each(dtypes)("the product of %s matrices", (dtype) => {
  it("is the plain one for all shapes up to 40 × 40 × 40", () => {
    const make = wholeNumbers(dtype);
    for (let M = 1; M <= 40; M++) {
      for (let K = 1; K <= 40; K++) {
        for (let N = 1; N <= 40; N++) {
          const flips = (M + K + N) % 4;
          const [A, B] = operands([M, K, N], flips, make);
          const found = firstDifference(fast(A, B), matmul(A, B));
          if (found) expect.fail(`(${M}, ${K}) times (${K}, ${N}): ${found}`);
        }
      }
    }
  }, 60_000); // 64 000 products, on a busy machine as well

  it.each([0, 1, 2, 3])("is the plain one however stored: %i", (flips) => {
    for (const shape of [
      ...[
        [0, 7, 7],
        [7, 0, 7],
        [7, 7, 0],
        [1, 1, 64],
        [1, 64, 1],
        [64, 1, 1],
      ],
      ...[
        [3, 7, 3],
        [4, 4, 4],
        [5, 8, 9],
        [4, 300, 8],
        [100, 10, 50],
      ],
      ...[
        [101, 257, 33],
        [255, 129, 31],
        [31, 383, 65],
        [2, 523, 211],
        [300, 600, 9],
      ],
    ]) {
      const make = (size: number, seed: number) =>
        someNumbers(size, dtype, seed);
      const [A, B] = operands(shape, flips, make);
      expect(difference(A, B, dtype)).toBeUndefined();
    }
  });

  it("has NaN, infinity and −0 where the plain one has them", () => {
    const special = fc.constantFrom(Number.NaN, Infinity, -Infinity, -0, 0);
    const shape = fc.integer({ min: 1, max: 12 });
    const places = fc.array(fc.tuple(fc.nat(), special), { maxLength: 5 });
    fc.assert(
      fc.property(
        fc.tuple(shape, shape, shape),
        fc.nat(3),
        places,
        places,
        ([M, K, N], flips, inA, inB) => {
          const a = someNumbers(M * K, dtype, 3);
          const b = someNumbers(K * N, dtype, 4);
          for (const [at, value] of inA) a[at % a.length] = value;
          for (const [at, value] of inB) b[at % b.length] = value;
          const A = matrix(a, M, K, flips % 2 === 1);
          const B = matrix(b, K, N, flips > 1);
          expect(difference(A, B, dtype)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is the plain one where A is mostly zeros, as pictures are", () => {
    const special = fc.constantFrom(Number.NaN, Infinity, -Infinity);
    const size = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(
        fc.tuple(size, size, size),
        fc.nat(3),
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(1, -0, Number.NaN))),
        fc.array(fc.tuple(fc.nat(), special), { maxLength: 2 }),
        ([M, K, N], flips, inA, inB) => {
          const a = someNumbers(M * K, dtype).fill(0);
          const b = someNumbers(K * N, dtype);
          for (const [at, value] of inA) a[at % a.length] = value;
          for (const [at, value] of inB) b[at % b.length] = value;
          const A = matrix(a, M, K, flips % 2 === 1);
          const B = matrix(b, K, N, flips > 1);
          expect(difference(A, B, dtype)).toBeUndefined();
        },
      ),
      { numRuns: 500 },
    );
  });
});

it("takes numbers of any size in float64", () => {
  const left = anyStorage(6 * 5, "float64");
  const right = anyStorage(5 * 7, "float64");
  fc.assert(
    fc.property(left, right, (a, b) => {
      const [A, B] = [matrix(a, 6, 5, false), matrix(b, 5, 7, true)];
      expect(difference(A, B, "float64")).toBeUndefined();
    }),
  );
});

it("multiplies float32 by float64 as float64", () => {
  const A = matrix(someNumbers(63, "float32"), 9, 7, false);
  const B = matrix(someNumbers(77, "float64"), 7, 11, false);
  expect(firstDifference(fast(A, B), matmul(A, B))).toBeUndefined();
});

it("changes neither operand", () => {
  const [a, b] = [someNumbers(72, "float64"), someNumbers(63, "float64")];
  const before = [a.slice(), b.slice()];
  fast(matrix(a, 8, 9, true), matrix(b, 9, 7, false));
  expect([a, b]).toEqual(before);
});
