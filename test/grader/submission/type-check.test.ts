import { expect, test } from "vitest";
import { prepare } from "../../../grader/submission/prepare.ts";
import { TypeChecker } from "../../../grader/submission/type-check.ts";
import { cells } from "./cells.ts";

const types = new TypeChecker();
const rules = { names: ["f"], allow: ["NDArray", "zeros"] };
const remarks = (...sources: string[]) =>
  prepare(cells(...sources), rules, types).remarks;

test("finds no fault with code that fits the library's types", () => {
  expect(
    remarks(
      "import { NDArray, zeros } from '@course/lib'; import { todo } from '@course/kit';",
      "function f(x: NDArray): NDArray { console.log(x); return x.add(zeros(x.shape)) ?? todo('f'); }",
    ),
  ).toEqual([]);
});

test("names the cell and its line, and no path of this machine", () => {
  const found = remarks(
    "import { NDArray } from '@course/lib';",
    "\n\nfunction f(x: NDArray): number {\n  return x.matmul(x);\n}",
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^Type error in cell 2, line 4: .*NDArray/);
  expect(found[0]).not.toContain(process.cwd());
});

test("forgets the submission before", () => {
  expect(remarks("const f: number = 'a';")).toHaveLength(1);
  expect(remarks("const f: number = 1;")).toEqual([]);
});

test("is not strict, as the notebook is not", () => {
  expect(remarks("class f { x: number; m(a) { return a; } }")).toEqual([]);
});
