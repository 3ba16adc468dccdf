import { expect, it } from "vitest";
import { ratiosOf } from "../../bench/report/ratios.ts";

const times = { ours: [10, 20], numpy64: [20, 40], tape: [12, 24] };

it("says how many times longer each peer took than the library", () => {
  expect(ratiosOf(times)).toEqual({ numpy64: 2, tape: 1.2 });
});

it("compares the library's float64 with NumPy's, not with its float32", () => {
  expect(ratiosOf({ ...times, float64: [16, 32] }).float64).toBe(1.25);
});

it("has no row for float64 where there is no NumPy", () => {
  expect(ratiosOf({ ours: [10], float64: [16] })).toEqual({});
});
