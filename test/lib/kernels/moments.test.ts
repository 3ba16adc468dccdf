import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fastDescend,
  fastDescendByMoments,
  fastMix,
  fastMixSquares,
} from "../../../lib/kernels/fast/update.ts";
import {
  descendByMoments,
  type Moments,
} from "../../../lib/kernels/plain/update.ts";
import {
  compiled,
  dtypes,
  firstDifference,
  halfUnit,
  someNumbers,
  storage,
} from "./kernels-fixture.ts";

const kernels = compiled();
const fast = fastDescendByMoments(kernels);
const mix = fastMix(kernels);
const mixSquares = fastMixSquares(kernels);
const descend = fastDescend(kernels);

/** Below and above what the kernel takes at a time, with all remainders. */
const sizes = fc.oneof(
  fc.integer({ min: 0, max: 70 }),
  fc.integer({ min: 240, max: 600 }),
);

/** Numbers, a gradient, and what a few steps may have left behind. */
function state(n: number, dtype: (typeof dtypes)[number], seed: number) {
  const rates = { beta1: 0.9, beta2: 0.999, scale: 1.5 };
  const moments: Moments = {
    s: someNumbers(n, dtype, seed + 2),
    r: someNumbers(n, dtype, seed + 3).map(Math.abs),
    ...{ ...rates, inside: 1e-7, outside: 1e-6 },
  };
  const y = someNumbers(n, dtype, seed);
  return { y, x: someNumbers(n, dtype, seed + 1), moments };
}

it("takes the first step of Adam, which is λ whatever the gradient is", () => {
  const [y, x] = [Array(20).fill(3), Array(20).fill(5)];
  const W = storage(y, "float64");
  const [s, r] = [new Float64Array(20), new Float64Array(20)];
  const rates = { beta1: 0.9, beta2: 0.999, inside: 0, outside: 0 };
  const moments = { s, r, ...rates, scale: 1 / (1 - 0.999) };
  fast(W, 1, 0.1 / (1 - 0.9), storage(x, "float64"), moments);
  for (const w of W) expect(w).toBeCloseTo(2.9, 12);
  for (const mean of s) expect(mean).toBeCloseTo(0.5, 12);
  for (const square of r) expect(square).toBeCloseTo(0.025, 12);
});

describe.each(dtypes)("descent by moments of %s numbers", (dtype) => {
  it("is mix, mixSquares and descend, to the last bit", () => {
    fc.assert(
      fc.property(sizes, fc.nat(), (n, seed) => {
        const one = state(n, dtype, seed);
        const three = state(n, dtype, seed);
        fast(one.y, 0.99, 0.01, one.x, one.moments);
        const { y, x, moments } = three;
        mix(moments.s, 0.9, 1 - 0.9, x);
        mixSquares(moments.r, 0.999, 1 - 0.999, x);
        descend(y, 0.99, 0.01, moments.s, moments);
        expect(firstDifference(one.y, y)).toBeUndefined();
        expect(firstDifference(one.moments.s, moments.s)).toBeUndefined();
        expect(firstDifference(one.moments.r, moments.r)).toBeUndefined();
      }),
    );
  });

  it("is the plain one but for a few roundings", () => {
    const near = () => 40 * halfUnit(dtype);
    fc.assert(
      fc.property(sizes, fc.nat(), (n, seed) => {
        const actual = state(n, dtype, seed);
        const expected = state(n, dtype, seed);
        // Where r is nearly 0, the rounding of s would count a thousand times.
        for (const { moments } of [actual, expected]) {
          for (let i = 0; i < n; i++) moments.r[i] += 0.01;
        }
        fast(actual.y, 0.99, 0.01, actual.x, actual.moments);
        descendByMoments(expected.y, 0.99, 0.01, expected.x, expected.moments);
        for (const [a, e] of [
          [actual.y, expected.y],
          [actual.moments.s, expected.moments.s],
          [actual.moments.r, expected.moments.r],
        ]) {
          expect(firstDifference(a, e, near)).toBeUndefined();
        }
      }),
    );
  });

  it("leaves the gradient as it is", () => {
    const { y, x, moments } = state(300, dtype, 1);
    const before = x.slice();
    fast(y, 1, 0.1, x, moments);
    expect(x).toEqual(before);
  });
});
