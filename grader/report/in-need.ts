import type { Text } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import { type WrongAnswer, wrongAnswers } from "./wrong-answers.ts";

/** A student who has few points, or nothing to grade. */
export interface InNeed {
  key: string;
  name: string;
  /** The part of all points of the class's exercises, from 0 to 1. */
  share: number;
  missing: string[];
  /** Exercises with less than half of the points. */
  weak: string[];
  /** What lies behind most of it, if the tests show that. */
  why?: Why;
}

/** Why somebody has few points. */
export type Why =
  | { kind: "not graded"; says: Text }
  | { kind: "to do"; tests: number; of: number }
  | ({ kind: "wrong"; of: number } & WrongAnswer);

/** So much of the points is no reason to worry. */
export const ENOUGH = 0.5;

/**
 * Who has less than half of the points, or misses something; worst first, and
 * those with the same trouble together.
 *
 * @param most how many points each exercise gives
 */
export function inNeed(
  grades: readonly Grade[],
  most: ReadonlyMap<string, number>,
): InNeed[] {
  return byStudent(grades)
    .map((theirs): InNeed => {
      const { key, name } = theirs[0].student;
      const all = sum(theirs.map(({ exercise }) => most.get(exercise)!));
      const got = sum(theirs.map(({ points = 0 }) => points));
      const missing = theirs.filter(({ points }) => points === undefined);
      const weak = theirs.filter(
        ({ points, exercise }) =>
          points !== undefined && points < ENOUGH * most.get(exercise)!,
      );
      const why = whyOf(weak, missing);
      return {
        key,
        name,
        share: all > 0 ? got / all : 0,
        missing: missing.map(({ exercise }) => exercise),
        weak: weak.map(({ exercise }) => exercise),
        ...(why && { why }),
      };
    })
    .filter(({ missing, weak }) => missing.length > 0 || weak.length > 0)
    .sort((a, b) => a.share - b.share || compare(troubleOf(a), troubleOf(b)));
}

function byStudent(grades: readonly Grade[]): Grade[][] {
  const found = new Map<string, Grade[]>();
  for (const grade of grades) {
    const { key } = grade.student;
    found.set(key, [...(found.get(key) ?? []), grade]);
  }
  return [...found.values()];
}

/** What stands behind most tests of the weak exercises, or why there is none. */
function whyOf(
  weak: readonly Grade[],
  missing: readonly Grade[],
): Why | undefined {
  const tests = weak.flatMap(
    ({ counted }) => counted.report.result?.tests ?? [],
  );
  const of = tests.length;
  const toDo = tests.filter(({ failure }) => failure?.kind === "todo").length;
  const [most] = wrongAnswers([tests]).sort(
    (a, b) => b.tests.length - a.tests.length,
  );
  if (most && most.tests.length >= toDo) return { kind: "wrong", of, ...most };
  if (toDo > 0) return { kind: "to do", tests: toDo, of };
  const says = missing[0]?.counted.report.notGradable;
  return says && { kind: "not graded", says };
}

function troubleOf({ why, key }: InNeed): string[] {
  if (!why) return ["", "", key];
  return [why.kind, why.kind === "to do" ? "" : why.says.en, key];
}

/** By the first part in which they differ. */
function compare(a: string[], b: string[]): number {
  const i = a.findIndex((part, k) => part !== b[k]);
  return i === -1 ? 0 : a[i] < b[i] ? -1 : 1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
