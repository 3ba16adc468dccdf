import { NDArray } from "@course/lib";
import { expect, it } from "vitest";
import { sameTrace } from "../../../grader/spec/name-mistake.ts";

const array = (...numbers: number[]) => NDArray.from(numbers);

it.each<[string, unknown[], unknown[]]>([
  ["numbers that differ by rounding", [0.1 + 0.2], [0.3]],
  ["NaN at the same place", [Number.NaN], [Number.NaN]],
  ["arrays in lists", [[array(1, 2), true]], [[array(1, 2), true]]],
  [
    "the same error",
    [{ kind: "threw", message: "no" }],
    [{ kind: "threw", message: "no" }],
  ],
])("takes for the same: %s", (_, a, b) => {
  expect(sameTrace(a, b)).toBe(true);
});

it.each<[string, unknown[], unknown[]]>([
  ["nothing", [], []],
  ["other numbers", [1], [1.001]],
  ["small numbers, relative to their size", [1e-5], [2e-5]],
  ["a number and infinity", [1], [Number.POSITIVE_INFINITY]],
  ["both infinities", [-1 / 0], [1 / 0]],
  ["another shape", [array(1, 2)], [NDArray.from([[1, 2]])]],
  ["fewer calls", [1], [1, 2]],
  ["other keys", [{ a: 1 }], [{ b: 1 }]],
  ["a list for an array", [[1, 2]], [array(1, 2)]],
])("tells apart: %s", (_, a, b) => {
  expect(sameTrace(a, b)).toBe(false);
});
