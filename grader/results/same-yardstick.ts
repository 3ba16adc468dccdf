import { type Submission, sha256 } from "../grade.ts";
import type { Report } from "../report/report.ts";
import type { OpenExercise, Yardstick } from "../spec/open-exercise.ts";
import { UsageError } from "../usage-error.ts";
import type { Graded } from "./graded.ts";

/** Whether a report is the one that grading again would give. */
export function isJudgedBy(
  { seed, hashes, notGradable, result }: Report,
  submission: Submission,
  exercise: OpenExercise,
  now: number,
): boolean {
  if (seed !== now || changes(hashes, exercise.hashes).length > 0) return false;
  // Why there is nothing is told anew: a name may have changed, and no byte.
  if ("refused" in submission) {
    return !result && notGradable?.en === submission.refused.en;
  }
  return hashes.submission === sha256(submission.bytes);
}

const WHAT: readonly [keyof Yardstick, string][] = [
  ["tests", "hidden tests or solution"],
  ["library", "library"],
  ["grader", "grader"],
];

/** By what two reports were judged differently, in words. */
export function changes(old: Yardstick, now: Yardstick): string[] {
  return WHAT.filter(([name]) => old[name] !== now[name]).map(
    ([, words]) => words,
  );
}

/**
 * Refuses to mix results that were made by different tests.
 *
 * @throws {UsageError} when some that are kept were.
 */
export function refuseOthers(
  kept: readonly (Graded | undefined)[],
  opened: ReadonlyMap<string, OpenExercise>,
  out: string,
): void {
  for (const graded of kept) {
    if (!graded) continue;
    const { exercise, report } = graded;
    const now = opened.get(exercise)!.hashes;
    const changed = changes(report.hashes, now);
    if (changed.length === 0) continue;
    throw new UsageError(
      `${out} holds results for ${exercise} that were made by another ` +
        `${changed.join(", ")}. Nothing was replaced. See what would change, ` +
        `then let it:\n\n  npm run regrade -- ${out} --diff\n` +
        `  npm run regrade -- ${out}`,
    );
  }
}
