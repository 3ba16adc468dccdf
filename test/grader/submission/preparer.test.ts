import { afterAll, expect, test } from "vitest";
import { bytesOf } from "../../../grader/spec/bytes-of.ts";
import { Preparer } from "../../../grader/submission/preparer.ts";
import { cells } from "./cells.ts";

const preparer = new Preparer();
afterAll(() => preparer.end());

const rules = { names: ["f"], allow: ["NDArray", "zeros"] };

async function remarksBy(one: Preparer, ...sources: string[]) {
  const came = await one.prepare(bytesOf(cells(...sources)), rules);
  if ("refused" in came) throw new Error(came.refused.en);
  return came.remarks.map(({ en }) => en);
}
const remarks = (...sources: string[]) => remarksBy(preparer, ...sources);

test("finds no fault with code that fits the library's types", async () => {
  expect(
    await remarks(
      "import { NDArray, zeros } from '@course/lib'; import { todo } from '@course/kit';",
      "function f(x: NDArray): NDArray { console.log(x); return x.add(zeros(x.shape)) ?? todo('f'); }",
    ),
  ).toEqual([]);
});

test("names the cell and its line, and no path of this machine", async () => {
  const found = await remarks(
    "import { NDArray } from '@course/lib';",
    "\n\nfunction f(x: NDArray): number {\n  return x.matmul(x);\n}",
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^Type error in cell 2, line 4: .*NDArray/);
  expect(found[0]).not.toContain(process.cwd());
});

test("forgets the submission before", async () => {
  expect(await remarks("const f: number = 'a';")).toHaveLength(1);
  expect(await remarks("const f: number = 1;")).toEqual([]);
});

test("is not strict, as the notebook is not", async () => {
  expect(await remarks("class f { x: number; m(a) { return a; } }")).toEqual(
    [],
  );
});

/** By every way in which the compiler can be told to read a file. */
const reading = (file: string, name: string) => [
  `import type { ${name} } from "${file}"; const f: ${name} = Symbol();`,
  `import type * as all from "${file}"; const f: typeof all = 1;`,
  `const f: typeof import("${file}") = 1;`,
  `const f: import("${file}").${name} = Symbol();`,
  `const f: typeof import("${file}").${name} = Symbol();`,
  `/// <reference path="${file}" />\nconst f: ${name} = Symbol();`,
  `const f: number = "1"; /// <reference path="${file}" />`,
];

test.each([
  ["/course/grader/failure.ts", "Failure"],
  ["./grader/failure.ts", "Failure"],
  ["@course/grader/failure.ts", "Failure"],
  ["./node_modules/@course/grader/failure.ts", "Failure"],
  ["/course/lib/../grader/failure.ts", "Failure"],
  [`${process.cwd()}/grader/failure.ts`, "Failure"],
  ["/course/test/hidden/06-layers.test.ts", "exercise"],
  ["./test/hidden/06-layers.test.ts", "exercise"],
  [`${process.cwd()}/test/hidden/06-layers.test.ts`, "exercise"],
  ["/course/test/hidden/06-layers.test", "exercise"],
  ["/course/package.json", "scripts"],
  ["./kit/package.json", "name"],
])(
  "tells no more of %s than of a file that is not there",
  async (file, name) => {
    const none = file.replace(/[a-z]+(?=\.(test|ts|json))/, "absent");
    const told: string[] = [];
    for (const [i, source] of reading(file, name).entries()) {
      const found = await remarks(source);
      const absent = await remarks(reading(none, name)[i]);
      const same = found.map((remark) => remark.replaceAll(file, none));
      expect(same, source).toEqual(absent);
      told.push(...same);
    }
    // There would be nothing to compare if no remark came at all.
    expect(told.length).toBeGreaterThan(3);
  },
);

test("knows the types of what a student can import", async () => {
  expect(
    await remarks(
      "import type { Affine } from '@course/lib'; const f: Affine = 1;",
    ),
  ).toEqual([expect.stringContaining("'Affine'")]);
});

const ENDLESS = `type B<D extends any[], X> = D extends [any, ...infer R] ? B<R, [X, 0]> | B<R, [X, 1]> : X;
  type L = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  class f { a: B<L, 0> = {} as B<L, '0'>; }`;

test("ends a check that takes too long, and checks the next one", async () => {
  const impatient = new Preparer({ typesLimit: 3_000 });
  const check = (source: string) => remarksBy(impatient, source);
  expect(await check("const f: number = 'a';")).toHaveLength(1);
  const start = performance.now();
  expect(await check(ENDLESS)).toEqual([
    expect.stringMatching(/^The types of this notebook could not be checked/),
  ]);
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(await check("const f: number = 'a';")).toHaveLength(1);
  await impatient.end();
});

test("goes on after a notebook that is too much to read", async () => {
  const deep = `const f = ${"(".repeat(50_000)}1${")".repeat(50_000)};`;
  const came = await preparer.prepare(bytesOf([{ source: deep }]), rules);
  expect(came).toEqual({
    refused: expect.objectContaining({
      en: expect.stringMatching(/^This notebook could not be analysed: /),
    }),
  });
  expect(await remarks("const f: number = 1;")).toEqual([]);
});

test("prepares several at once, with as many threads", async () => {
  const several = new Preparer({ threads: 2 });
  const wrong = ["number", "boolean", "string", "bigint"];
  const found = await Promise.all(
    wrong.map((type) => remarksBy(several, `const f: ${type} = Symbol();`)),
  );
  found.forEach(([remark], i) => {
    expect(remark).toContain(`'${wrong[i]}'`);
  });
  await several.end();
});

test("keeps the first remarks of many, and each of them short", async () => {
  const name = "x".repeat(10_000);
  const wrong = Array.from({ length: 3_000 }, () => `${name};`).join("\n");
  const found = await remarks(`function f() {\n${wrong}\n}`);
  expect(found).toHaveLength(21);
  expect(found[20]).toBe("… and 2,980 more type errors");
  expect(found[0]).toMatch(/^Type error in cell 1, line 2: .*…$/);
  expect(found.join("").length).toBeLessThan(15_000);
});

test("keeps the first unread cells of many", async () => {
  const found = await remarks(...Array.from({ length: 25 }, () => "const = 1"));
  expect(found).toHaveLength(21);
  expect(found[20]).toBe("… and 5 more unread cells");
});
