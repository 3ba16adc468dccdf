import { gradeAll, type OnProgress } from "./grade-all.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { openClass } from "./open-class.ts";
import { aloneIn } from "./results/alone-in.ts";
import { type Grade, gradesOf } from "./results/grade.ts";
import { runFor, type Wish, writeRun } from "./results/run.ts";
import { refuseOthers } from "./results/same-yardstick.ts";
import { Store } from "./results/store.ts";
import { removeHalfWritten } from "./results/write-file.ts";
import { writeResults } from "./results/write-results.ts";

/** What to grade, and where to. */
export interface ClassOptions extends Wish {
  out: string;
  /** The folder with the hidden tests and the solutions: this course. */
  folder?: string;
  onProgress?: OnProgress;
  /** Told what was left out of what was handed in. */
  onLeftOut?: (folders: readonly string[]) => void;
}

/**
 * Grades a class: all notebooks of all exercises that have hidden tests.
 *
 * What is graded is kept at once. A run that was stopped goes on where it was:
 * what is kept of the same submission, tests and seed is not graded again.
 *
 * @throws {UsageError} when the folders cannot be meant so, or hold results by
 *   other tests: before anything is graded.
 * @throws {SpecificationError} when hidden tests are themselves at fault.
 */
export async function gradeClass({
  out,
  folder,
  onProgress,
  onLeftOut,
  ...wish
}: ClassOptions): Promise<Grade[]> {
  const opened = await openClass(out, await runFor(out, wish), folder);
  try {
    const { handed, folders, exercises, decisions, run } = opened;
    onLeftOut?.(opened.leftOut);
    return await aloneIn(out, async () => {
      await runFor(out, { ...wish, seed: run.seed }); // if one has just ended
      const store = new Store(out, folders);
      const kept = await mapConcurrently(handed, 16, (one) => store.read(one));
      refuseOthers(kept, exercises, out);
      await removeHalfWritten(out);
      await writeRun(out, run);
      const keep = store.write.bind(store);
      const all = await gradeAll(opened, {
        kept,
        keep,
        ...(onProgress && { onProgress }),
      });
      const grades = gradesOf(all, decisions);
      await writeResults(out, folders, grades, decisions.policy);
      return grades;
    });
  } finally {
    await opened.close();
  }
}
