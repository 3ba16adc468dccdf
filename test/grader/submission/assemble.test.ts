import { expect, test } from "vitest";
import { assemble } from "../../../grader/submission/assemble.ts";
import { collect } from "../../../grader/submission/collect.ts";
import { stripTypes } from "../../../grader/submission/strip-types.ts";
import { cells } from "./cells.ts";

const allow = ["NDArray", "zeros"];

function assembled(names: string[], ...sources: string[]) {
  return assemble(collect(cells(...sources)), { names, allow });
}

/** Runs the assembled code as the sandbox does. */
function run(code: string, lib: Record<string, unknown> = {}) {
  const exports: Record<string, unknown> = {};
  new Function("require", "exports", stripTypes(code))(() => lib, exports);
  return exports;
}

test("takes only what the names need", () => {
  const { code } = assembled(
    ["f"],
    "const used = 1; const unused = explode(); explode();",
    "function f() { return g(); } function g() { return used; }",
    "function h() {}",
  );
  expect(code).not.toMatch(/explode|function h/);
  expect(run(code)).toHaveProperty("f");
  expect((run(code).f as () => number)()).toBe(1);
});

test("puts first what is needed at once", () => {
  const { code } = assembled(
    ["A"],
    "class A extends B { static n = twice(2); value = late; }",
    "const late = 5;",
    "class B {}",
    "const twice = (x: number): number => factor * x;",
    "const factor = 2;",
  );
  const A = run(code).A as { n: number; new (): { value: number } };
  expect([A.n, new A().value]).toEqual([4, 5]);
});

test("lets functions need each other", () => {
  const { code } = assembled(
    ["even"],
    "const even = (n) => n === 0 || odd(n - 1);",
    "const odd = (n) => n !== 0 && even(n - 1);",
  );
  expect((run(code).even as (n: number) => boolean)(10)).toBe(true);
});

test("does not take a parameter for what the notebook declares", () => {
  const { code } = assembled(["f"], "const x = 1;", "const f = (x) => x;");
  expect(code).not.toContain("const x");
});

test("gives the library's names as they are imported", () => {
  const { code } = assembled(
    ["f"],
    "import { zeros as z, type Layer } from '@course/lib';",
    "function f(layer?: Layer) { return z; }",
  );
  expect((run(code, { zeros: 7 }).f as () => number)()).toBe(7);
});

test.each([
  ["import { Affine } from '@course/lib';", "Affine of @course/lib"],
  [
    "import { Affine as B } from '@course/lib'; class Affine extends B {}",
    "Affine of @course/lib",
  ],
  [
    "import * as lib from '@course/lib'; class Affine extends lib.Affine {}",
    "Affine of @course/lib",
  ],
  ["import fs from 'node:fs'; class Affine { f = fs }", "The package node:fs"],
  [
    "import * as fs from 'node:fs'; class Affine { f = fs }",
    "The package node:fs",
  ],
  ["class Affine { async f() { await import('node:fs') } }", "import(…)"],
  ["import { reload } from '@course/kit'; const Affine = reload;", "reload"],
])("refuses %s", (source, what) => {
  const { problems } = assembled(["Affine"], source);
  expect(problems.Affine.kind).toBe("refused");
  expect(problems.Affine.message.en.startsWith(what)).toBe(true);
  expect(problems.Affine.message.en).toContain("You may use NDArray, zeros");
});

test("refuses only the names that need what is forbidden", () => {
  const { problems } = assembled(
    ["A", "B"],
    "import { Affine, show } from '@course/lib'; show(1);",
    "class A extends Affine {} class B {}",
  );
  expect(Object.keys(problems)).toEqual(["A"]);
});

test("allows every type", () => {
  const { problems } = assembled(
    ["A"],
    "import { Layer, Params } from '@course/lib';",
    "class A implements Layer { params: Params = {}; }",
  );
  expect(problems).toEqual({});
});

test("says which name is missing, and which cell could not be read", () => {
  const { problems } = assembled(["A", "T"], "class A {", "type T = 1;");
  expect(problems.A.kind).toBe("missing");
  expect(problems.A.message.en).toMatch(/declares no A .* Cell 1 could not/);
  expect(problems.T.kind).toBe("missing");
});
