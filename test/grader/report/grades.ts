import {
  pointsOf,
  type Report,
  type TestOutcome,
} from "../../../grader/report/report.ts";
import type { Grade } from "../../../grader/results/grade.ts";

/** A text that is the same in all languages. */
export const both = (text: string) => ({ en: text, ja: text });

/** A hidden test that was passed. */
export function passed(title: string, points = 1): TestOutcome {
  return { title: both(title), points, hint: both("") };
}

/** A hidden test that was not. */
export function failed(title: string, points = 1): TestOutcome {
  const failure = { kind: "wrong", message: both("") } as const;
  return { ...passed(title, points), failure };
}

/** A grade for these tests, or one that is not gradable. */
export function gradeOf(
  name: string,
  exercise: string,
  tests: TestOutcome[] | undefined,
  more: Partial<Report> = {},
): Grade {
  const result = tests && pointsOf(tests);
  const report: Report = {
    exercise,
    seed: 1,
    hashes: { submission: "s", tests: "t", library: "l", grader: "g" },
    ...(result ? { result } : { notGradable: both("no JSON") }),
    repairs: [],
    remarks: [],
    ...more,
  };
  const student = { key: name, name };
  const counted = { student, exercise, number: 1, notes: [], report };
  return {
    student,
    exercise,
    counted,
    attempts: 1,
    byHand: [],
    ...(result && { points: result.total, outOf: result.outOf }),
  };
}
