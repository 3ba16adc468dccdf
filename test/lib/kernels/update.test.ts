import type { DType, Storage } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fastAllFinite,
  fastDescend,
  fastMix,
  fastMixSquares,
} from "../../../lib/kernels/fast/update.ts";
import {
  allFinite,
  descend,
  mix,
  mixSquares,
} from "../../../lib/kernels/plain/update.ts";
import {
  anyStorage,
  compiled,
  dtypes,
  firstDifference,
  halfUnit,
  sizes,
  smallest,
  someNumbers,
  storage,
} from "./kernels-fixture.ts";

/** Smaller ones, or their products, float32 would hold with few digits. */
const factors = fc
  .double({ min: -2, max: 2, noNaN: true })
  .map((factor) => (Math.abs(factor) < 1e-20 ? 0 : factor));
const kernels = compiled();
const fast = {
  mix: fastMix(kernels),
  mixSquares: fastMixSquares(kernels),
  descend: fastDescend(kernels),
  allFinite: fastAllFinite(kernels),
};

/** y before and after a change in place: the plain one and the kernel's. */
function both(y: Storage, plain: (y: Storage) => void, kernel: typeof plain) {
  const [expected, actual] = [y.slice(), y.slice()];
  plain(expected);
  kernel(actual);
  return [actual, expected] as const;
}

/** A few roundings of terms that are of this size. */
function roundings(dtype: DType, terms: (i: number) => number) {
  const [unit, least] = [halfUnit(dtype), smallest(dtype)];
  return (i: number) => 6 * (unit * terms(i) + least);
}

it("takes one step of gradient descent, lecture §3.1", () => {
  const W = storage(Array(20).fill(3), "float64");
  fast.mix(W, 1, -0.1, storage(Array(20).fill(5), "float64"));
  expect([...W]).toEqual(Array(20).fill(2.5));
});

describe.each(dtypes)("what optimizers do to %s numbers", (dtype) => {
  const cases = fc.tuple(sizes, fc.nat(), factors, factors);

  it("mix is p y + q x", () => {
    fc.assert(
      fc.property(cases, ([n, seed, p, q]) => {
        const x = someNumbers(n, dtype, seed);
        const y = someNumbers(n, dtype, seed + 1);
        const [actual, expected] = both(
          y,
          (y) => mix(y, p, q, x),
          (y) => fast.mix(y, p, q, x),
        );
        const terms = (i: number) => Math.abs(p * y[i]) + Math.abs(q * x[i]);
        const near = roundings(dtype, terms);
        expect(firstDifference(actual, expected, near)).toBeUndefined();
      }),
    );
  });

  it("mixSquares is p y + q x²", () => {
    fc.assert(
      fc.property(cases, ([n, seed, p, q]) => {
        const x = someNumbers(n, dtype, seed);
        const y = someNumbers(n, dtype, seed + 1);
        const [actual, expected] = both(
          y,
          (y) => mixSquares(y, p, q, x),
          (y) => fast.mixSquares(y, p, q, x),
        );
        const terms = (i: number) =>
          Math.abs(p * y[i]) + Math.abs(q) * x[i] ** 2;
        const near = roundings(dtype, terms);
        expect(firstDifference(actual, expected, near)).toBeUndefined();
      }),
    );
  });

  it("descend is p y − q x / (√(s r + inside) + outside)", () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(0, 1e-7),
        ([n, seed, p, q], inside) => {
          const x = someNumbers(n, dtype, seed);
          const y = someNumbers(n, dtype, seed + 1);
          const r = someNumbers(n, dtype, seed + 2).map(Math.abs);
          const root = { r, scale: 1.5, inside, outside: 1e-7 - inside };
          const [actual, expected] = both(
            y,
            (y) => descend(y, p, q, x, root),
            (y) => fast.descend(y, p, q, x, root),
          );
          const terms = (i: number) => {
            const length = Math.sqrt(1.5 * r[i] + inside) + root.outside;
            return Math.abs(p * y[i]) + Math.abs(q * x[i]) / length;
          };
          const near = roundings(dtype, terms);
          expect(firstDifference(actual, expected, near)).toBeUndefined();
        },
      ),
    );
  });

  it("NaN and infinity come through in their own places only", () => {
    for (const special of [Number.NaN, Infinity, -Infinity]) {
      for (let at = 0; at < 21; at++) {
        const x = someNumbers(21, dtype);
        const y = someNumbers(21, dtype, 2);
        x[at] = special;
        const [actual, expected] = both(
          y,
          (y) => mix(y, 0.5, -0.25, x),
          (y) => fast.mix(y, 0.5, -0.25, x),
        );
        expect(actual[at]).toBe(expected[at]);
        expect(actual.filter(Number.isFinite)).toHaveLength(20);
      }
    }
  });

  it("allFinite sees each number that is not", () => {
    const x = sizes.chain((n) => anyStorage(n, dtype));
    fc.assert(
      fc.property(x, (x) => {
        expect(fast.allFinite(x)).toBe(allFinite(x));
      }),
    );
    for (let n = 1; n < 40; n++) {
      expect(fast.allFinite(someNumbers(n, dtype))).toBe(true);
      for (let at = 0; at < n; at++) {
        const x = someNumbers(n, dtype);
        x[at] = [Number.NaN, Infinity, -Infinity][at % 3];
        expect(fast.allFinite(x)).toBe(false);
      }
    }
  });
});

it("mix in float64 is exact for any numbers", () => {
  const cases = sizes.chain((n) =>
    fc.tuple(anyStorage(n, "float64"), anyStorage(n, "float64")),
  );
  fc.assert(
    fc.property(cases, factors, factors, ([x, y], p, q) => {
      const [actual, expected] = both(
        y,
        (y) => mix(y, p, q, x),
        (y) => fast.mix(y, p, q, x),
      );
      expect(firstDifference(actual, expected)).toBeUndefined();
    }),
  );
});

it("what two kinds of number meet in is right too", () => {
  const y = someNumbers(30, "float32");
  const x = someNumbers(30, "float64", 2);
  const [actual, expected] = both(
    y,
    (y) => mix(y, 0.9, 0.1, x),
    (y) => fast.mix(y, 0.9, 0.1, x),
  );
  expect(actual).toEqual(expected);
});

it("an array may be mixed with itself", () => {
  const y = new Float64Array(20).fill(3);
  fast.mixSquares(y, 1, 2, y);
  expect(y).toEqual(new Float64Array(20).fill(21));
});
