import type { Student } from "../intake/students.ts";
import type { Graded } from "./graded.ts";

/** What a student gets for an exercise. */
export interface Grade {
  student: Student;
  exercise: string;
  /** The attempt that counts. */
  counted: Graded;
  /** How many attempts there were. */
  attempts: number;
  /** None when there is nothing that could be graded. */
  points?: number;
  outOf?: number;
}

/** The grades that follow from all that was graded: the last attempt counts. */
export function gradesOf(all: readonly Graded[]): Grade[] {
  const groups = new Map<string, Graded[]>();
  for (const one of all) {
    const key = JSON.stringify([one.student.key, one.exercise]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((attempts): Grade => {
    const counted = attempts.at(-1)!;
    const { student, exercise, report } = counted;
    const { result } = report;
    return {
      student,
      exercise,
      counted,
      attempts: attempts.length,
      ...(result && { points: result.total, outOf: result.outOf }),
    };
  });
}
