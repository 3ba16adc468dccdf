import { expect, test } from "vitest";
import { freeVariables } from "../../../grader/sandbox/free-variables.ts";

test.each([
  ["({ Affine }, { x, W }) => new Affine(W).forward(x)", []],
  ["(s, a) => { const y = Math.max(a.x, NaN); return [y, undefined]; }", []],
  ["async function (s, { x }) { for (const i of x) await s.f(i); }", []],
  ["(s) => s.f(x) + y", ["x", "y"]],
  ["(s) => typeof process", ["process"]],
  ["(s) => __vi_import_0__.Affine", ["Affine"]],
  ["(s) => (0, __vi_import_12__.expectClose)(1)", ["expectClose"]],
])("%s uses %j", (fn, free) => {
  expect(freeVariables(fn)).toEqual(free);
});

test("names an import that the test runner has rewritten", () => {
  expect(freeVariables(`${() => expect(1)}`)).toEqual(["expect"]);
});
