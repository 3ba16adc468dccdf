import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type GradeOptions, grade } from "../../grader/grade.ts";
import { feedbackPage } from "../../grader/report/feedback.tsx";
import { Sandbox } from "../../grader/sandbox/sandbox.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { loadSpecification } from "../../grader/spec/load-specification.ts";
import { OpenExercise } from "../../grader/spec/open-exercise.ts";
import { Preparer } from "../../grader/submission/preparer.ts";
import { gradeOf } from "./report/grades.ts";

const preparer = new Preparer();
let opened: OpenExercise;
beforeAll(async () => {
  opened = await OpenExercise.open({
    specification: await loadSpecification("test/grader/pictured.ts"),
    preparer,
    hashes: { tests: "t", library: "l", grader: "g" },
  });
});
afterAll(async () => {
  await opened.close();
  await preparer.end();
});

/** Both functions with the same body. */
const both = (body: string) =>
  `import { NDArray } from "@course/lib";
   let seen;
   function f(x) { ${body} }
   function g(x) { ${body} }`;

async function judged(source: string, how?: GradeOptions) {
  const bytes = bytesOf([{ source }]);
  const { result } = await grade({ bytes }, opened, 1, how);
  return result?.tests ?? [];
}

/** In the test there are seven numbers, in the picture four. */
const inPicture = (body: string) => both(`if (x.size === 7) return x; ${body}`);

test("shows what comes for the inputs of the picture", async () => {
  const [first, second] = await judged(both("return x.mul(3);"));
  expect(first.picture).toEqual({
    title: { en: "f", ja: "f" },
    axes: { x: { en: "x", ja: "x" }, y: { en: "y", ja: "y" } },
    right: { x: [1, 2, 3, 4], y: [2, 4, 6, 8] },
    came: { x: [1, 2, 3, 4], y: [3, 6, 9, 12] },
  });
  expect(second.picture?.title.en).toBe("g");
});

test("runs a right answer for no picture", async () => {
  const evaluated = vi.spyOn(Sandbox.prototype, "evaluate");
  const tests = await judged(both("return x.mul(2);"));
  expect(tests.map(({ picture }) => picture)).toEqual([undefined, undefined]);
  expect(evaluated).toHaveBeenCalledTimes(2);
  evaluated.mockRestore();
});

test("takes none where only the verdict is asked, or an error came", async () => {
  const [verdict] = await judged(both("return x;"), { verdictOnly: true });
  expect(verdict.failure?.kind).toBe("wrong");
  expect(verdict.picture).toBeUndefined();
  const [threw] = await judged(both("throw new Error('no');"));
  expect(threw.failure?.kind).toBe("threw");
  expect(threw.picture).toBeUndefined();
});

test("takes none where the two lines would be one", async () => {
  const [first] = await judged(inPicture("return x.mul(2.001);"));
  expect(first.failure?.kind).toBe("wrong");
  expect(first.picture).toBeUndefined();
});

test("shows no number of the test: it runs in a fresh world", async () => {
  const tests = await judged(
    both("if (x.size === 7) { seen = x; return x; } return seen ?? x.mul(5);"),
  );
  expect(tests.map(({ picture }) => picture?.came?.y)).toEqual([
    [5, 10, 15, 20],
    [5, 10, 15, 20],
  ]);
});

test("keeps what was printed in the test, not in the picture", async () => {
  const [first] = await judged(both("console.log(x.size); return x;"));
  expect(first.printed).toBe("7\n");
});

const HOSTILE = '"<img src=x onerror=alert(1)>"';

test.each([
  ["NaN", "return x.mul(NaN);", /NaN or infinity everywhere/],
  ["a gap", "return x.map((v) => v === 2 ? NaN : 5);", /In 1 of 4 places/],
  ["infinity", "return x.map((v) => 1 / (v - 3));", /the first at 3,/],
  ["a huge number", "return x.mul(1e308);", /goes on to Infinity|1e\+308/],
  [
    "another shape",
    "return x.reshape([4, 1]);",
    /than numbers of shape \(4,\)/,
  ],
  ["a text", `return ${HOSTILE};`, /something else than numbers/],
  ["texts", `return [${HOSTILE}, 1, 2, 3];`, /something else than numbers/],
  ["lists in lists", "return [[1], 2, 3, 4];", /something else than numbers/],
  ["nothing", "", /something else than numbers/],
  ["a getter", "return { get y() { return 1; } };", /with a getter/],
  ["a Proxy", "return new Proxy(x, {});", /a Proxy/],
  ["an error", `throw new Error(${HOSTILE});`, /threw Error: &lt;img/],
])("draws or tells %s", async (_, body, says) => {
  const tests = await judged(inPicture(body));
  expect(tests[0].failure?.kind).toBe("wrong");
  const page = feedbackPage([gradeOf("Ada", "pictured", tests)]);
  expect(page.match(/<svg/g)).toHaveLength(2);
  expect(page).toMatch(says);
  const pictures = page.match(/<svg.*?<\/svg>/gs)!.join("");
  expect(pictures).not.toMatch(/NaN|Infinity|e\+|undefined|null/);
  expect(page).not.toContain("<img");
});

test("ends a picture that never ends, and takes no other then", async () => {
  const [first, second] = await judged(inPicture("for (;;) {}"));
  expect(first.picture?.none?.kind).toBe("timeout");
  expect(first.picture?.came).toBeUndefined();
  expect(second.failure?.kind).toBe("wrong");
  expect(second.picture).toBeUndefined();
});

test("is the same for every seed of a class", async () => {
  const bytes = bytesOf([{ source: both("return x.mul(3);") }]);
  const pictures = [1, 2].map(async (seed) => {
    const { result } = await grade({ bytes }, opened, seed);
    return result?.tests.map(({ picture }) => picture);
  });
  const [one, other] = await Promise.all(pictures);
  expect(other).toEqual(one);
});
