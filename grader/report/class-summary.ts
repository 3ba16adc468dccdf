import type { Text } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import type { TestOutcome } from "./report.ts";
import { type WrongAnswer, wrongAnswers } from "./wrong-answers.ts";

/** How a class has done in one exercise. */
export interface ExerciseSummary {
  exercise: string;
  graded: number;
  notGradable: number;
  /** Why: the beginning of what the students are told. */
  reasons: { why: string; students: number }[];
  outOf: number;
  /** How many have how many points: whole points, rounded down. */
  distribution: { points: number; students: number }[];
  median: number;
  tests: { title: Text; passed: number; share: number }[];
  /** The commonest first. */
  wrong: WrongAnswer[];
}

/** How a class has done in each exercise. */
export function summarize(grades: readonly Grade[]): ExerciseSummary[] {
  const names = [...new Set(grades.map(({ exercise }) => exercise))].sort();
  return names.map((exercise) => {
    const all = grades.filter((grade) => grade.exercise === exercise);
    const points = all
      .flatMap(({ points }) => (points === undefined ? [] : [points]))
      .sort((a, b) => a - b);
    const outOf = Math.max(0, ...all.map(({ outOf = 0 }) => outOf));
    const tests = all.flatMap(({ counted }) => counted.report.result ?? []);
    return {
      exercise,
      graded: points.length,
      notGradable: all.length - points.length,
      reasons: reasonsIn(all),
      outOf,
      distribution: distributionOf(points, outOf),
      median: medianOf(points),
      tests: passRates(tests.map((result) => result.tests)),
      wrong: wrongAnswers(tests.map((result) => result.tests)),
    };
  });
}

function distributionOf(points: readonly number[], outOf: number) {
  const most = Math.max(outOf, ...points.map(Math.floor));
  return Array.from({ length: most + 1 }, (_, p) => ({
    points: p,
    students: points.filter((one) => Math.floor(one) === p).length,
  }));
}

function medianOf(sorted: readonly number[]): number {
  if (sorted.length === 0) return 0;
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
}

function passRates(all: readonly TestOutcome[][]) {
  const titles = new Map<string, { title: Text; passed: number; of: number }>();
  for (const { title, failure } of all.flat()) {
    const known = titles.get(title.en) ?? { title, passed: 0, of: 0 };
    known.of += 1;
    if (!failure) known.passed += 1;
    titles.set(title.en, known);
  }
  return [...titles.values()].map(({ title, passed, of }) => ({
    title,
    passed,
    share: passed / of,
  }));
}

const LONGEST_REASON = 100; // characters

/** Why what is not graded is not, the commonest reason first. */
function reasonsIn(grades: readonly Grade[]) {
  const found = new Map<string, number>();
  for (const { counted, points } of grades) {
    if (points !== undefined) continue;
    const [why] = (counted.report.notGradable?.en ?? "").split(/[.:](\s|$)/);
    const short = why.slice(0, LONGEST_REASON);
    found.set(short, (found.get(short) ?? 0) + 1);
  }
  return [...found]
    .map(([why, students]) => ({ why, students }))
    .sort((a, b) => b.students - a.students);
}
