import { availableParallelism } from "node:os";
import { grade } from "./grade.ts";
import { submissionOf } from "./intake/submission-of.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import type { OpenClass } from "./open-class.ts";
import { checkSolution } from "./results/check-solution.ts";
import type { Attempt } from "./results/grade.ts";
import type { Graded } from "./results/graded.ts";
import { isJudgedBy } from "./results/same-yardstick.ts";

/** Told after each submission how many of them are done. */
export type OnProgress = (done: number, all: number) => void;

/** What is done with each result. */
export interface Keeping {
  /** What is there already of each hand-in: taken if it would be the same. */
  kept: readonly (Graded | undefined)[];
  /** Called as soon as a submission is graded, and awaited. */
  keep: (graded: Graded) => Promise<void>;
  onProgress?: OnProgress;
}

/**
 * Grades all hand-ins of a class, on all cores.
 *
 * @returns the results in the order of the hand-ins
 * @throws {SpecificationError} when the course's own solution of an exercise
 *   does not pass: then nobody is graded by its tests.
 */
export async function gradeAll(
  { handed, exercises, run: { seed } }: OpenClass,
  { kept, keep, onProgress }: Keeping,
): Promise<Attempt[]> {
  const checks = new Map<string, Promise<void>>();
  let done = 0;
  const atOnce = availableParallelism() + 1;
  return mapConcurrently(handed, atOnce, async (one, i) => {
    const { student, exercise: name, number, notes, time, isLate } = one;
    const when = { ...(time && { time }), ...(isLate && { isLate }) };
    const exercise = exercises.get(name)!;
    const submission = await submissionOf(one);
    let graded = kept[i];
    if (!graded || !isJudgedBy(graded.report, submission, exercise, seed)) {
      const check = checks.get(name) ?? checkSolution(exercise, seed);
      checks.set(name, check);
      const report = await grade(submission, exercise, seed);
      await check; // before anything is kept
      graded = { student, exercise: name, number, notes, report };
      await keep(graded);
    }
    done += 1;
    onProgress?.(done, handed.length);
    return { ...graded, ...when };
  });
}
