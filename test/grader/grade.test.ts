import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { type GradeOptions, grade } from "../../grader/grade.ts";
import * as spawning from "../../grader/sandbox/spawn.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { loadSpecification } from "../../grader/spec/load-specification.ts";
import { OpenExercise } from "../../grader/spec/open-exercise.ts";
import { processSeed, seededRandom } from "../../grader/spec/seeded-random.ts";
import { Preparer } from "../../grader/submission/preparer.ts";
import { cells } from "./submission/cells.ts";

const SPEC = pathToFileURL(path.resolve("grader/spec/index.ts")).pathname;

const preparer = new Preparer();
afterAll(() => preparer.end());

let folder: string;
let opened: OpenExercise | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "spec-"));
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  await rm(folder, { recursive: true });
});

const doubling =
  "expectClose(await submission.evaluate(({ f }, { x }) => f(x), { x: 2 }), 4);";

const solution = cells(`const f = (x) => {
  // BEGIN SOLUTION f: return todo("2x");
  return 2 * x;
  // END SOLUTION
};`);

/** An exercise whose one test has the given body. */
async function exerciseOf(body: string): Promise<OpenExercise> {
  const file = path.join(folder, "x.test.ts");
  await writeFile(
    file,
    `
    import { exercise, expectClose } from ${JSON.stringify(decodeURI(SPEC))};
    const outside = 1;
    exercise("x", { names: { f: (x: number) => x }, allow: ["NDArray"],
      mistakes: { f: [
        { code: "return x;", says: { en: "without doubling", ja: "" } },
        { code: "return x ** 2 + 1;", says: { en: "by squaring", ja: "" } },
      ] },
      otherAnswers: [],
    }, (test) => {
      const title = { en: "f doubles", ja: "f は 2 倍する" };
      const hint = { en: "h", ja: "h" };
      test(title, { points: 3, hint }, async ({ submission, random, common, alone }) => {
        ${body}
      });
      test({ en: "f of 0", ja: "" }, { points: 1, hint }, async ({ submission }) => {
        expectClose(await submission.evaluate(({ f }) => f(0), {}), 0);
      });
    });`,
  );
  opened = await OpenExercise.open({
    specification: await loadSpecification(file),
    solution,
    preparer,
    hashes: { tests: "t", library: "l", grader: "g" },
  });
  return opened;
}

async function gradeBy(body: string, source: string, how?: GradeOptions) {
  const exercise = opened ?? (await exerciseOf(body));
  return grade({ bytes: bytesOf([{ source }]) }, exercise, 1, how);
}

test("tells what passes, what fails, and by what it was judged", async () => {
  const right = await gradeBy(doubling, "const f = (x) => 2 * x;");
  const title = { en: "f doubles", ja: "f は 2 倍する" };
  const hint = { en: "h", ja: "h" };
  expect(right).toEqual({
    exercise: "x",
    seed: 1,
    hashes: {
      submission: expect.stringMatching(/^[0-9a-f]{64}$/),
      tests: "t",
      library: "l",
      grader: "g",
    },
    result: {
      total: 4,
      outOf: 4,
      tests: [
        { title, points: 3, hint },
        { title: { en: "f of 0", ja: "" }, points: 1, hint },
      ],
    },
    repairs: [],
    remarks: [],
  });
  const { result } = await gradeBy(doubling, "const f = (x) => 3 * x;");
  expect(result).toMatchObject({ total: 1, outOf: 4 });
  expect(result?.tests[0].failure?.kind).toBe("wrong");
});

test("gives the same report again, byte by byte", async () => {
  const source = "const f = (x) => { console.log(Math.random()); return 1; };";
  const first = await gradeBy(doubling, source);
  const again = await gradeBy(doubling, source);
  expect(JSON.stringify(again)).toBe(JSON.stringify(first));
});

test("does not hand the seed of the class to the submission", async () => {
  const own = async (seed: number) => {
    const exercise = opened ?? (await exerciseOf(doubling));
    const spawned = vi.spyOn(spawning, "spawnDeno");
    const source = "const f = (x) => 2 * x;";
    await grade({ bytes: bytesOf([{ source }]) }, exercise, seed);
    const seeds = spawned.mock.calls.map(([, handed]) => handed);
    spawned.mockRestore();
    return seeds;
  };
  const seed = processSeed(987_654_321, "x");
  expect(await own(987_654_321)).toEqual([seed]);
  expect(seed).not.toBe(987_654_321);
});

test("names the well-known mistake that gives the same values", async () => {
  const squares = await gradeBy(doubling, "const f = (x) => 1 + x * x;");
  expect(squares.result?.tests[0].failure?.mistake?.en).toBe("by squaring");
  const other = await gradeBy(doubling, "const f = (x) => 3 * x;");
  expect(other.result?.tests[0].failure?.kind).toBe("wrong");
  expect(other.result?.tests[0].failure?.mistake).toBeUndefined();
});

test("ends at the first failure when only the verdict is asked", async () => {
  const how = { verdictOnly: true };
  const wrong = await gradeBy(doubling, "const f: string = 1;", how);
  expect(wrong.result?.tests).toHaveLength(1);
  expect(wrong.remarks).toEqual([]);
});

test("runs alone what no submission is to touch", async () => {
  const body = `
    const given = await submission.evaluate(({ f }) => f(2), {});
    const seen = await alone(({ given }, lib) => {
      const sum = (x) => x.sum();
      return [given, typeof globalThis.f, Math.max(1, 2), sum(lib.NDArray.from([3]))];
    }, { given });
    expectClose(seen[0], 4);
    expectClose(Number(seen[1] === "undefined"), 1);
    expectClose(seen[2], 2);
    expectClose(seen[3], 3);`;
  const tampering = `const f = (x) => {
    globalThis.f = f;
    Math.max = () => 99;
    return 2 * x;
  };`;
  const { result } = await gradeBy(body, tampering);
  expect(result?.tests[0].failure).toBeUndefined();
});

test("has numbers that all tests of an exercise share", async () => {
  const body = `
    const first = common.uniform([]).item();
    if (random.uniform([]).item() === first) throw new Error("the same");
    await submission.evaluate(({ f }, { first }) => f(first), { first });
    throw new Error("common " + first);`;
  const right = "const f = (x) => 2 * x;";
  const { result } = await gradeBy(body, right);
  const [{ failure }] = result?.tests ?? [];
  const first = seededRandom(1, "x").uniform([]).item();
  expect(failure?.detail).toBe(`Error: common ${first}`);
});

test("tells why there is nothing to grade", async () => {
  const exercise = await exerciseOf(doubling);
  const refused = { en: "no file", ja: "" };
  const report = await grade({ refused }, exercise, 1);
  expect(report).toMatchObject({ notGradable: refused, repairs: [] });
  expect(report.result).toBeUndefined();
  const broken = await grade({ bytes: Buffer.from("{") }, exercise, 1);
  expect(broken.notGradable?.en).toContain("This file is no JSON");
});

test("a free variable is named, and is not the student's fault", async () => {
  const { result } = await gradeBy(
    "await submission.evaluate(({ f }) => f(outside), {});",
    "const f = (x) => x;",
  );
  expect(result?.tests[0].failure).toMatchObject({
    kind: "unexpected",
    detail: expect.stringContaining("uses outside"),
  });
});
