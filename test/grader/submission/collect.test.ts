import { expect, test } from "vitest";
import { collect } from "../../../grader/submission/collect.ts";
import { cells } from "./cells.ts";

const namesOf = (...sources: string[]) =>
  collect(cells(...sources)).declarations.map(({ names }) => names.join("+"));

test("finds every kind of top-level declaration, and no statement", () => {
  const names = namesOf(
    "import { NDArray as A } from '@course/lib'; import * as lib from 'x';",
    "function f() { const inner = 1; } class C {} enum E { a } type T = 1;",
    "interface I {} const a = 1, { b, c: [d, ...e] } = g(); let h; var i;",
    "console.log(1); if (true) { let never = 1; } f();",
    "export function j() {} export class K {}",
  );
  const all = "A lib f C E T I a b+d+e h i j K";
  expect(names).toEqual(all.split(" "));
});

test("keeps of each name the later declaration", () => {
  const { declarations } = collect(
    cells("class A { one() {} }", "const b = 1", "class A { two() {} }"),
  );
  expect(declarations.map(({ text }) => text)).toEqual([
    "const b = 1",
    "class A { two() {} }",
  ]);
});

test("keeps the other names of a pattern when one is declared again", () => {
  const { declarations } = collect(
    cells("const { a, b } = { a: 1, b: 2 };", "const a = 3;"),
  );
  expect(declarations[0].names).toEqual(["b"]);
  const code = declarations.map(({ text }) => text).join("; ");
  expect(new Function(`${code}; return [a, b];`)()).toEqual([3, 2]);
});

test("keeps a type and a value of the same name side by side", () => {
  expect(namesOf("type A = number;", "const A = 1;")).toEqual(["A", "A"]);
});

test("takes the signatures of an overloaded function as one", () => {
  const { declarations } = collect(
    cells(
      "function f(x: number): number;\nfunction f(x: string): string;\n" +
        "function f(x: any) { return x; }",
    ),
  );
  expect(declarations).toHaveLength(1);
  expect(declarations[0].text).toMatch(/number;.*string;.*return x/s);
});

test("leaves out a cell that is no TypeScript, and says which and why", () => {
  const { declarations, unread } = collect(
    cells("const a = 1;", "const x = 1;\nclass {", "const b = 2;"),
  );
  expect(declarations.map(({ names }) => names[0])).toEqual(["a", "b"]);
  expect(unread).toEqual([{ cell: 2, line: 2, why: expect.any(String) }]);
});
