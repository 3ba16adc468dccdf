import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { expect, test } from "vitest";
import { Course } from "../../grader/course.ts";
import { grade } from "../../grader/grade.ts";
import { mapConcurrently } from "../../grader/map-concurrently.ts";
import type { Report } from "../../grader/report/report.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { knownSubmissions } from "../../grader/spec/variants.ts";
import { type CodeCell, codeCells } from "../../kit/notebook.ts";
import { candidatesOf } from "../../scripts/proof/candidates.ts";
import { solution } from "./notebooks.ts";

const EXERCISE = "06-layers";
const folder = fileURLToPath(new URL("../..", import.meta.url));

/** Further kinds of trouble, between which the others are judged. */
const TROUBLE = [
  "class ReLU { forward() { Math.max = () => 0; return 1; } }",
  "class ReLU { forward() { for (;;) {} } }",
  "class ReLU { forward() { setInterval(() => { throw 1; }, 1); return 1; } }",
  "class ReLU { forward() { Promise.reject(1); return 1; } }",
  "class ReLU { forward() { globalThis.mine = 1; return Math.random(); } }",
  "Object.prototype.mine = 1; class ReLU {}",
].map((source) => [{ number: 1, source }]);

async function judged(
  choose: (course: Awaited<ReturnType<Course["open"]>>) => CodeCell[][],
  isOurs: boolean,
): Promise<Report[]> {
  const course = new Course({ folder });
  try {
    const exercise = await course.open(EXERCISE, { isOurs, timeLimit: 2_000 });
    return await mapConcurrently(choose(exercise), 3, (cells) =>
      grade({ bytes: bytesOf(cells) }, exercise, 1, { withTypes: false }),
    );
  } finally {
    await course.close();
  }
}

test("the proof comes to the same reports with one process for many as with one for each", async () => {
  const choose: Parameters<typeof judged>[0] = ({ specification }) => {
    const { mistakes, otherAnswers } = specification;
    const known = knownSubmissions(codeCells(solution), mistakes, otherAnswers);
    const candidates = candidatesOf(solution, `solutions/${EXERCISE}.ipynb`);
    const all = [...known, ...candidates].map(({ cells }) => cells);
    const step = Math.ceil(all.length / TROUBLE.length);
    return TROUBLE.flatMap((one, i) => [
      one,
      ...all.slice(i * step, (i + 1) * step),
    ]);
  };
  const shared = await judged(choose, true);
  expect(shared.length).toBeGreaterThan(100);
  const alone = await judged(choose, false);
  const different = alone.flatMap((report, i) =>
    isDeepStrictEqual(report, shared[i]) ? [] : [[i, report, shared[i]]],
  );
  expect(different).toEqual([]);
}, 240_000);
