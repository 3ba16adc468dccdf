import type { Text } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import type { TestOutcome } from "./report.ts";

/** How a class has done in one exercise. */
export interface ExerciseSummary {
  exercise: string;
  graded: number;
  notGradable: number;
  outOf: number;
  /** How many have how many points: whole points, rounded down. */
  distribution: { points: number; students: number }[];
  median: number;
  tests: { title: Text; passed: number; share: number }[];
  /** The commonest first. */
  wrong: WrongAnswer[];
}

/** A wrong answer that several may have given. */
export interface WrongAnswer {
  title: Text;
  /** Whether it is a well-known mistake, named by the exercise. */
  isKnown: boolean;
  says: Text;
  students: number;
}

/** A student who has few points, or nothing to grade. */
export interface InNeed {
  name: string;
  /** The part of all points of the class's exercises, from 0 to 1. */
  share: number;
  missing: string[];
  /** Exercises with less than half of the points. */
  weak: string[];
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
      outOf,
      distribution: distributionOf(points, outOf),
      median: medianOf(points),
      tests: passRates(tests.map((result) => result.tests)),
      wrong: wrongAnswers(tests.flatMap((result) => result.tests)),
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

const MOST = 15; // wrong answers of an exercise

function wrongAnswers(tests: readonly TestOutcome[]): WrongAnswer[] {
  const found = new Map<string, WrongAnswer>();
  for (const { title, failure } of tests) {
    if (!failure || failure.kind === "todo") continue;
    const { mistake, message } = failure;
    const says = mistake ?? message;
    const key = JSON.stringify([title.en, says.en]);
    const isKnown = mistake !== undefined;
    const known = found.get(key) ?? { title, isKnown, says, students: 0 };
    known.students += 1;
    found.set(key, known);
  }
  return [...found.values()]
    .sort((a, b) => b.students - a.students)
    .slice(0, MOST);
}

const ENOUGH = 0.5; // of the points

/** Who has less than half of the points, or misses something; worst first. */
export function inNeed(grades: readonly Grade[]): InNeed[] {
  const most = new Map(
    summarize(grades).map(({ exercise, outOf }) => [exercise, outOf]),
  );
  const names = [...new Set(grades.map(({ student }) => student.key))];
  return names
    .map((name): InNeed => {
      const theirs = grades.filter(({ student }) => student.key === name);
      const sum = (some: number[]) => some.reduce((a, b) => a + b, 0);
      const all = sum(theirs.map(({ exercise }) => most.get(exercise)!));
      const got = sum(theirs.map(({ points = 0 }) => points));
      const missing = theirs.filter(({ points }) => points === undefined);
      const weak = theirs.filter(
        ({ points, exercise }) =>
          points !== undefined && points < ENOUGH * most.get(exercise)!,
      );
      return {
        name,
        share: all > 0 ? got / all : 0,
        missing: missing.map(({ exercise }) => exercise),
        weak: weak.map(({ exercise }) => exercise),
      };
    })
    .filter(({ missing, weak }) => missing.length > 0 || weak.length > 0)
    .sort((a, b) => a.share - b.share || (a.name < b.name ? -1 : 1));
}
