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

const ENDLESS = `type B<D extends any[], X> = D extends [any, ...infer R] ? B<R, [X, 0]> | B<R, [X, 1]> : X;
  type L = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  class f { a: B<L, 0> = {} as B<L, '0'>; }`;

test("ends a check that takes too long, and checks the next one", () => {
  const impatient = new TypeChecker({ timeLimit: 1_000 });
  const check = (source: string) =>
    prepare(cells(source), rules, impatient).remarks;
  expect(check("const f: number = 'a';")).toHaveLength(1);
  const start = performance.now();
  expect(check(ENDLESS)).toEqual([
    expect.stringMatching(/^The types of this notebook could not be checked/),
  ]);
  expect(performance.now() - start).toBeLessThan(5_000);
  expect(check("const f: number = 'a';")).toHaveLength(1);
});

test("keeps the first remarks of many, and each of them short", () => {
  const name = "x".repeat(10_000);
  const wrong = Array.from({ length: 3_000 }, () => `${name};`).join("\n");
  const found = remarks(`function f() {\n${wrong}\n}`);
  expect(found).toHaveLength(21);
  expect(found[20]).toBe("… and 2,980 more type errors");
  expect(found[0]).toMatch(/^Type error in cell 1, line 2: .*…$/);
  expect(found.join("").length).toBeLessThan(15_000);
});

test("keeps the first unread cells of many", () => {
  const found = remarks(...Array.from({ length: 25 }, () => "const = 1"));
  expect(found).toHaveLength(21);
  expect(found[20]).toBe("… and 5 more unread cells");
});
