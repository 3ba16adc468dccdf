import type { Student } from "../intake/students.ts";
import type { TestOutcome } from "../report/report.ts";
import { type ByHand, NO_NOTES, type Notes } from "./by-hand.ts";
import type { Graded } from "./graded.ts";
import { type HandedInAt, type Late, lateness } from "./lateness.ts";
import { NO_POLICY, type Policy } from "./policy.ts";

/** What a student gets for an exercise. */
export interface Grade {
  student: Student;
  exercise: string;
  /** The attempt that counts. */
  counted: Graded;
  /** How many attempts there were. */
  attempts: number;
  /** How late it was, if it was late. */
  late?: Late;
  /** Points given by hand, in the place of those computed. */
  byHand: ByHand[];
  /** None when nothing could be graded, and nobody has given any by hand. */
  points?: number;
  outOf?: number;
}

/** An attempt, graded, and when it was handed in. */
export type Attempt = Graded & HandedInAt;

/** What an instructor has decided beside the hidden tests. */
export interface Decisions {
  policy?: Policy;
  notes?: Notes;
}

/**
 * The grades that follow from all that was graded, and from what an instructor
 * has decided: deadlines, which attempt counts, and points given by hand.
 *
 * @param all in the order of students, exercises and attempts
 */
export function gradesOf(
  all: readonly Attempt[],
  { policy = NO_POLICY, notes = NO_NOTES }: Decisions = {},
): Grade[] {
  const groups = new Map<string, Attempt[]>();
  for (const one of all) {
    const key = JSON.stringify([one.student.key, one.exercise]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  // Free days are spent in the order of the exercises.
  const left = new Map<string, number>();
  return [...groups.values()].map((attempts) => {
    const { key } = attempts[0].student;
    const free = left.get(key) ?? policy.late.freeDays;
    const grade = gradeOf(attempts, policy, notes, free);
    left.set(key, free - (grade.late?.free ?? 0));
    return grade;
  });
}

function gradeOf(
  attempts: readonly Attempt[],
  policy: Policy,
  notes: Notes,
  left: number,
): Grade {
  const { student, exercise } = attempts[0];
  const isMine = (one: { student: string; exercise: string }) =>
    one.student === student.key && one.exercise === exercise;
  const byHand = notes.byHand.filter(isMine);
  const told = notes.times.filter(isMine).at(-1)?.time;
  const gradable = attempts.filter(({ report }) => report.result);
  const eligible = gradable.length > 0 ? gradable : attempts;
  const candidates = eligible.map((attempt): Grade => {
    // A time that an instructor has written is that of the last attempt.
    const isLast = attempt === attempts.at(-1);
    const { time, isLate, ...counted } = attempt;
    const when = isLast && told ? { time: told } : { time, isLate };
    const place = { student: student.key, exercise, left };
    const late = lateness(when, policy, place);
    const base = { student, exercise, counted, attempts: attempts.length };
    return {
      ...base,
      ...(late && { late }),
      byHand,
      ...pointsOf(counted, byHand, late),
    };
  });
  switch (policy.resubmissions) {
    case "first":
      return candidates[0];
    case "last":
      return candidates.at(-1)!;
    case "best":
      return candidates.reduce((best, next) =>
        (next.points ?? -1) > (best.points ?? -1) ? next : best,
      );
  }
}

function pointsOf(
  { report: { result } }: Graded,
  byHand: readonly ByHand[],
  late?: Late,
): Pick<Grade, "points" | "outOf"> {
  const whole = byHand.filter(({ test }) => test === "").at(-1);
  const outOf = result && { outOf: result.outOf };
  if (whole) return { points: whole.points, ...outOf };
  if (!result) return {};
  const sum = result.tests.reduce(
    (total, test) => total + pointsFor(test, { byHand }),
    0,
  );
  const kept = sum * (1 - (late?.loss ?? 0));
  return { points: Math.round(kept * 100) / 100, ...outOf };
}

/** The points for a hidden test: those given by hand, or as it came out. */
export function pointsFor(
  { title, points, failure }: TestOutcome,
  { byHand }: { byHand: readonly ByHand[] },
): number {
  const given = byHand.filter(({ test }) => test === title.en).at(-1);
  return given?.points ?? (failure ? 0 : points);
}
