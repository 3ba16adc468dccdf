import { afterAll, expect, test } from "vitest";
import { Preparer } from "../../../grader/submission/preparer.ts";
import { remarksBy } from "../submission/remarks-by.ts";
import { ENDLESS } from "./endless.ts";

const preparer = new Preparer();
afterAll(() => preparer.end());

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

test("finds the line behind letters that take more than one byte", async () => {
  expect(
    await remarks(
      "const f = '日本語😀';\n// 日本語\nconst g: number = f;\nf; g;",
    ),
  ).toEqual([]); // nothing of it is asked for
  expect(
    await remarks("function f() {\n  // 日本語😀\n  const g: number = '';\n}"),
  ).toEqual([expect.stringMatching(/^Type error in cell 1, line 3: /)]);
});

test("forgets the submission before", async () => {
  expect(await remarks("const f: number = 'a';")).toHaveLength(1);
  expect(await remarks("const f: number = 1;")).toEqual([]);
});

test("keeps apart what others have declared, whatever each imports", async () => {
  const imports = [
    "",
    "import { NDArray } from '@course/lib';",
    "import { todo } from '@course/kit';",
    "import type { A } from './1.ts';",
  ];
  for (const wrong of [true, false, true]) {
    for (const line of imports) {
      const found = await remarks(
        `${line} const f: string = ${wrong ? 1 : "''"};`,
      );
      expect(found).toHaveLength(wrong ? 1 : 0);
    }
  }
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
  ["./1.ts", "f"],
  ["./desks/1.ts", "f"],
  ["/course/desks/2", "f"],
  ["./3.js", "f"],
  ["/course/desks/1.ts", "f"],
  ["/course/lib/../desks/1.ts", "f"],
])(
  "tells no more of %s than of a file that is not there",
  async (file, name) => {
    const none = file.replace(/[a-z0-9-]+(?=\.(test|ts|json))/, "absent");
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

test("keeps the first remarks of many, and each of them short", async () => {
  const name = "x".repeat(10_000);
  const wrong = Array.from({ length: 3_000 }, () => `${name};`).join("\n");
  const found = await remarks(`function f() {\n${wrong}\n}`);
  expect(found).toHaveLength(21);
  expect(found[20]).toBe("… and 2,980 more type errors");
  expect(found[0]).toMatch(/^Type error in cell 1, line 2: .*…$/);
  expect(found.join("").length).toBeLessThan(15_000);
});
