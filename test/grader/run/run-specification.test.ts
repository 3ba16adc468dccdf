import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  runSpecification,
  SpecificationError,
} from "../../../grader/run/run-specification.ts";
import { cells } from "../submission/cells.ts";

const SPEC = pathToFileURL(path.resolve("grader/spec/index.ts")).pathname;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spec-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(specification: string, ...sources: string[]) {
  const file = path.join(folder, "x.test.ts");
  await writeFile(file, specification);
  const submissions = [{ id: 7, cells: cells(...sources) }];
  return runSpecification(file, { seed: 1, submissions });
}

const specification = (body: string) => `
  import { exercise, expectClose } from ${JSON.stringify(decodeURI(SPEC))};
  const outside = 1;
  exercise("x", { names: { f: (x: number) => x }, allow: ["NDArray"],
    mistakes: { f: [
      { code: "return x;", says: { en: "without doubling", ja: "" } },
      { code: "return x ** 2 + 1;", says: { en: "by squaring", ja: "" } },
    ] },
    otherAnswers: [{ name: "as a sum", code: { f: "return x + x;" } }],
  }, (test) => {
    const title = { en: "f doubles", ja: "f は 2 倍する" };
    const hint = { en: "h", ja: "h" };
    test(title, { points: 3, hint }, async ({ submission, random }) => {
      ${body}
    });
  });
`;

const doubles = specification(
  "expectClose(await submission.evaluate(({ f }, { x }) => f(x), { x: 2 }), 4);",
);

test("tells what passes and what fails", async () => {
  expect(await run(doubles, "const f = (x) => 2 * x;")).toEqual([
    {
      id: 7,
      remarks: [],
      tests: [
        {
          title: { en: "f doubles", ja: "f は 2 倍する" },
          points: 3,
          hint: { en: "h", ja: "h" },
        },
      ],
    },
  ]);
  const [{ tests }] = await run(doubles, "const f = (x) => x;");
  expect(tests[0].failure?.kind).toBe("wrong");
});

const solution = cells(`const f = (x) => {
  // BEGIN SOLUTION f: return todo("2x");
  return 2 * x;
  // END SOLUTION
};`);

async function runBesideSolution(...sources: string[]) {
  const file = path.join(folder, "x.test.ts");
  await writeFile(file, doubles);
  const submissions = [{ id: 0, cells: cells(...sources) }];
  const assignment = { seed: 1, submissions, solution };
  return runSpecification(file, { ...assignment, proof: true });
}

test("names the well-known mistake that gives the same values", async () => {
  const [squares] = await runBesideSolution("const f = (x) => 1 + x * x;");
  expect(squares.tests[0].failure?.mistake?.en).toBe("by squaring");
  const [other] = await runBesideSolution("const f = (x) => 3 * x;");
  expect(other.tests[0].failure?.kind).toBe("wrong");
  expect(other.tests[0].failure?.mistake).toBeUndefined();
});

test("judges what the tests know as well, for a proof", async () => {
  const outcomes = await runBesideSolution("const f = (x) => 2 * x;");
  const verdicts = outcomes.map(({ known, tests }) => [
    known?.kind === "mistake" ? known.says.en : known?.name,
    tests[0].failure?.kind,
  ]);
  expect(verdicts).toEqual([
    [undefined, undefined],
    ["without doubling", "wrong"],
    ["by squaring", "wrong"],
    ["as a sum", undefined],
  ]);
});

test("a failing submission is no failure of the grader", async () => {
  const before = process.exitCode;
  await run(doubles, "const f = (x) => x;");
  expect(process.exitCode).toBe(before);
});

test.each([
  ["no code", "import {"],
  ["an import that is not there", "import './nowhere.ts';"],
  ["an error of its own", "throw new Error('broken');"],
  ["no test", "export const nothing = 1;"],
])("a specification with %s is the grader's fault", async (_, text) => {
  await expect(run(text, "")).rejects.toThrow(SpecificationError);
});

test("a free variable is named, and is not the student's fault", async () => {
  const [{ tests }] = await run(
    specification("await submission.evaluate(({ f }) => f(outside), {});"),
    "const f = (x) => x;",
  );
  expect(tests[0].failure).toMatchObject({
    kind: "unexpected",
    detail: expect.stringContaining("uses outside"),
  });
});
