import type { Storage } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastReduce } from "../../../lib/kernels/fast/reduce.ts";
import { fastTotal } from "../../../lib/kernels/fast/total.ts";
import {
  argmax,
  max,
  mean,
  min,
  reduce,
  sum,
  total,
  variance,
} from "../../../lib/kernels/plain/reduce.ts";
import {
  anyStorage,
  compiled,
  dtypes,
  firstDifference,
  halfUnit,
  sizes,
  someNumbers,
  storage,
} from "./kernels-fixture.ts";

const fast = fastReduce(compiled());
const fastAll = fastTotal(compiled());

const exact = { max, min, argmax };
const summed = { sum, mean, variance };

/**
 * How far a result may be off: float64 sums of numbers up to 1 in another
 * order, and half a unit where the result is float32.
 */
function near(y: Storage, count: number) {
  const unit = halfUnit(y.BYTES_PER_ELEMENT === 4 ? "float32" : "float64");
  return (i: number) => count * count * 2 ** -52 + 2 * unit * Math.abs(y[i]);
}

/** The last axis, the first, and one in the middle. */
function axes(rows: number, cols: number) {
  return [
    { outer: rows, length: cols, inner: 1 },
    { outer: 1, length: rows, inner: cols },
    { outer: rows, length: cols, inner: 3 },
  ];
}

it("sums the rows of a gradient to that of the bias, lecture §3.5", () => {
  const dY = storage(
    Array.from({ length: 20 }, (_, i) => i),
    "float64",
  );
  const db = fast(sum, dY, { outer: 1, length: 10, inner: 2 });
  expect([...db]).toEqual([90, 100]);
});

describe.each(dtypes)("reducing %s numbers", (dtype) => {
  it.each(Object.entries(exact))("%s is exact for any numbers", (_, f) => {
    const size = fc.integer({ min: 1, max: 9 });
    const cases = fc
      .tuple(size, size)
      .chain(([rows, cols]) =>
        fc.tuple(
          fc.constantFrom(...axes(rows, cols)),
          anyStorage(rows * cols * 3, dtype),
        ),
      );
    fc.assert(
      fc.property(cases, ([axis, numbers]) => {
        const x = numbers.slice(0, axis.outer * axis.length * axis.inner);
        const expected = reduce(f, x, axis);
        expect(firstDifference(fast(f, x, axis), expected)).toBeUndefined();
        expect(Object.is(fastAll(f, x), total(f, x))).toBe(true);
      }),
    );
  });

  it.each(Object.entries(summed))("%s for all shapes to 24 × 24", (_, f) => {
    for (let rows = 1; rows <= 24; rows++) {
      for (let cols = 1; cols <= 24; cols++) {
        for (const axis of axes(rows, cols)) {
          const { outer, length, inner } = axis;
          const x = someNumbers(outer * length * inner, dtype, rows);
          const expected = reduce(f, x, axis);
          const found = firstDifference(
            fast(f, x, axis),
            expected,
            near(expected, length),
          );
          if (found) expect.fail(`${rows} × ${cols}: ${found}`);
          const all = new Float64Array([total(f, x)]);
          const actual = new Float64Array([fastAll(f, x)]);
          const bound = near(all, x.length);
          if (firstDifference(actual, all, bound)) expect.fail("in total");
        }
      }
    }
  });

  it("the sum of each column is in the plain order, so exact", () => {
    const numbers = sizes.chain((n) =>
      fc.tuple(fc.constant(n), anyStorage(n * 5, dtype)),
    );
    fc.assert(
      fc.property(numbers, ([n, x]) => {
        const axis = { outer: 1, length: n, inner: 5 };
        const expected = reduce(sum, x, axis);
        expect(firstDifference(fast(sum, x, axis), expected)).toBeUndefined();
      }),
    );
  });

  it.each([Number.NaN, Infinity, -Infinity])("%d is passed on", (special) => {
    for (let at = 0; at < 23; at++) {
      const x = someNumbers(23, dtype);
      x[at] = special;
      for (const f of [sum, mean, variance, max]) {
        expect(fastAll(f, x)).toBe(total(f, x));
      }
    }
  });
});

it("says what is wrong with the mean of nothing", () => {
  const nothing = new Float64Array(0);
  for (const [name, f] of Object.entries({ mean, variance, max })) {
    const message =
      `${name} needs at least one number, but there is none: ` +
      "look at the shape of the array.";
    expect(() => fastAll(f, nothing)).toThrow(new RangeError(message));
    const axis = { outer: 1, length: 0, inner: 20 };
    expect(() => fast(f, nothing, axis)).toThrow(new RangeError(message));
  }
  expect(fastAll(sum, nothing)).toBe(0);
  const axis = { outer: 20, length: 0, inner: 1 };
  expect(fast(sum, nothing, axis)).toEqual(new Float64Array(20));
});

it("the variance of numbers far from 0 is not lost", () => {
  const x = Float64Array.from({ length: 40 }, (_, i) => 1e9 + (i % 2));
  expect(fastAll(variance, x)).toBe(0.25);
  const [v] = fast(variance, x, { outer: 1, length: 20, inner: 2 });
  expect(v).toBe(0);
});

it("a million float32 numbers of 0.1 are summed in float64", () => {
  const x = new Float32Array(1e6).fill(0.1);
  expect(fastAll(sum, x)).toBeCloseTo(1e6 * Math.fround(0.1), 4);
});
