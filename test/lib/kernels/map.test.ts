import type { DType } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fastMap } from "../../../lib/kernels/fast/map.ts";
import { neg, sigmoid, sigmoidSlope } from "../../../lib/kernels/functions.ts";
import { map } from "../../../lib/kernels/plain/map.ts";
import {
  anyStorage,
  compiled,
  dtypes,
  firstDifference,
  sizes,
  smallest,
  storage,
} from "./kernels-fixture.ts";

const fast = fastMap(compiled());

/** These numbers, and then zeros: enough of them for the kernel. */
function alone(dtype: DType, ...numbers: number[]) {
  return storage([...numbers, ...Array(32 - numbers.length).fill(0)], dtype);
}

/** Evenly spaced, from `low` to `high`. */
function between(low: number, high: number, dtype: DType) {
  const n = 100_003;
  const x = Array.from({ length: n }, (_, i) => low + ((high - low) * i) / n);
  return storage(x, dtype);
}

it("σ(0) is 1/2, and σ(2) is 0.8808", () => {
  const y = fast(sigmoid, alone("float64", 0, 2));
  expect(y[0]).toBe(0.5);
  expect(y[1]).toBeCloseTo(0.880797, 6);
});

describe.each(dtypes)("a function of %s numbers", (dtype) => {
  const exact = { neg, abs: Math.abs, sqrt: Math.sqrt, log: Math.log };

  it.each(Object.entries(exact))("%s is the plain one", (_, f) => {
    const x = sizes.chain((size) => anyStorage(size, dtype));
    fc.assert(
      fc.property(x, (x) => {
        expect(firstDifference(fast(f, x), map(f, x))).toBeUndefined();
      }),
    );
  });

  it("exp differs by at most 2⁻²², or 2⁻⁵¹, of itself", () => {
    const relative = dtype === "float32" ? 2 ** -22 : 2 ** -51;
    for (const [low, high] of [
      [-110, 90],
      [-750, 715],
      [-1, 1],
      [-1e-6, 1e-6],
    ]) {
      const x = between(low, high, dtype);
      const y = map(Math.exp, x);
      const near = (i: number) => relative * y[i] + smallest(dtype);
      expect(firstDifference(fast(Math.exp, x), y, near)).toBeUndefined();
    }
  });

  // Where exp(−x) is beyond the largest number, 1 / (1 + exp(−x)) becomes 0.
  it("σ differs by at most 2⁻²², or 2⁻⁵⁰, of itself", () => {
    const relative = dtype === "float32" ? 2 ** -22 : 2 ** -50;
    const lost = dtype === "float32" ? 2 ** -128 : 2 ** -1024;
    for (const [low, high] of [
      [-110, 90],
      [-750, 715],
      [-1, 1],
    ]) {
      const x = between(low, high, dtype);
      const y = map(sigmoid, x);
      const near = (i: number) => relative * y[i] + lost;
      expect(firstDifference(fast(sigmoid, x), y, near)).toBeUndefined();
    }
  });

  it("the slope of σ differs by at most 2⁻²³ of itself, or not at all", () => {
    const relative = dtype === "float32" ? 2 ** -23 : 0;
    for (const [low, high] of [
      [0, 1],
      [-1e-6, 1e-6],
      [-750, 715],
    ]) {
      const y = between(low, high, dtype);
      const slope = map(sigmoidSlope, y);
      const near = (i: number) => relative * Math.abs(slope[i]);
      const actual = fast(sigmoidSlope, y);
      expect(firstDifference(actual, slope, near)).toBeUndefined();
    }
  });

  it("exp and σ are exact at 0, −0, NaN, infinities and far out", () => {
    const far = [1e4, -1e4, 1e30, -1e30, Infinity, -Infinity, Number.NaN];
    const x = alone(dtype, 0, -0, 1e-45, -1e-45, 5e-324, ...far);
    for (const f of [Math.exp, sigmoid]) {
      expect(firstDifference(fast(f, x), map(f, x))).toBeUndefined();
    }
  });

  it("exp of any numbers is NaN for NaN only, and never negative", () => {
    const x = sizes.chain((size) => anyStorage(size, dtype));
    fc.assert(
      fc.property(x, (x) => {
        const y = fast(Math.exp, x);
        x.forEach((value, i) => {
          expect(y[i] >= 0).toBe(!Number.isNaN(value));
        });
      }),
    );
  });

  it("the last numbers come out as the first ones do", () => {
    for (let n = 16; n < 40; n++) {
      const x = storage(Array(n).fill(0.7), dtype);
      expect(new Set(fast(Math.exp, x)).size).toBe(1);
    }
  });
});

it("exp goes from finite to infinite where the largest number ends", () => {
  const x = alone("float64", 709.782712893384, 709.782712893385);
  const [below, above] = fast(Math.exp, x);
  expect(below / Number.MAX_VALUE).toBeCloseTo(1, 10);
  expect(above).toBe(Infinity);
  const single = alone("float32", 88.72283172607422, 88.72283935546875);
  const [finite, infinite] = fast(Math.exp, single);
  expect(finite).toBeLessThan(3.4028235e38);
  expect(infinite).toBe(Infinity);
});

it("exp has the smallest numbers too, and then 0", () => {
  const x = alone("float64", -745.1332191019411, -745.133219101942);
  expect([...fast(Math.exp, x).subarray(0, 2)]).toEqual([5e-324, 0]);
  const single = alone("float32", -103.2789306640625, -103.99);
  expect([...fast(Math.exp, single).subarray(0, 2)]).toEqual([2 ** -149, 0]);
});
