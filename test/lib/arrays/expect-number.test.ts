import { describe, expect, it } from "vitest";
import {
  expectNumber,
  type NumberRange,
} from "../../../lib/arrays/expect-number.ts";

const LARGE = 2 ** 53; // the first whole number with a neighbour it hides

/** What a range holds, and what it does not. */
const ranges: Record<NumberRange, [number[], number[]]> = {
  "a number": [[-1e300, 0, 0.5], []],
  "a number above 0": [
    [1e-300, 7],
    [0, -1],
  ],
  "a number from 0 up": [[0, 0.5], [-1e-300]],
  "a number from 0 to 1": [
    [0, 0.5, 1],
    [-0.1, 1.1],
  ],
  "a number from 0 to below 1": [
    [0, 0.999],
    [-0.1, 1],
  ],
  "a whole number": [
    [-3, 0, LARGE - 1],
    [0.5, LARGE],
  ],
  "a whole number from 0 up": [
    [0, 1],
    [-1, 0.5, LARGE],
  ],
  "a whole number from 1 up": [
    [1, 2],
    [0, 1.5, LARGE],
  ],
};
const never = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
const rows = Object.entries(ranges) as [NumberRange, [number[], number[]]][];

describe.each(rows)("the range %s", (range, [inside, outside]) => {
  it("gives back what it holds", () => {
    for (const value of inside) {
      expect(expectNumber("f", "a", value, range, 1)).toBe(value);
    }
  });

  it("refuses all else, with what it is and what to try", () => {
    for (const value of [...outside, ...never]) {
      expect(() => expectNumber("f", "a", value, range, 0.5)).toThrow(
        `f expects a to be ${range}, got ${value}: try 0.5.`,
      );
    }
  });
});
