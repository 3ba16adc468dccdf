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
  exercise("x", { names: { f: (x: number) => x }, allow: ["NDArray"] }, (test) => {
    test("f doubles", { points: 3, hint: "h" }, async ({ submission, random }) => {
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
      tests: [{ title: "f doubles", points: 3, hint: "h" }],
    },
  ]);
  const [{ tests }] = await run(doubles, "const f = (x) => x;");
  expect(tests[0].failure?.kind).toBe("wrong");
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
