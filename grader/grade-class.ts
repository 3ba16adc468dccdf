import { availableParallelism } from "node:os";
import { Course } from "./course.ts";
import { grade } from "./grade.ts";
import { type Handed, type HandedIn, readClass } from "./intake/read-class.ts";
import { submissionOf } from "./intake/submission-of.ts";
import { mapConcurrently } from "./map-concurrently.ts";
import { checkSolution } from "./results/check-solution.ts";
import { folderNames } from "./results/folder-names.ts";
import { type Grade, gradesOf } from "./results/grade.ts";
import type { Graded } from "./results/graded.ts";
import { refuseOut } from "./results/refuse-out.ts";
import { type Run, runFor, type Wish, writeRun } from "./results/run.ts";
import { isJudgedBy, refuseOthers } from "./results/same-yardstick.ts";
import { Store } from "./results/store.ts";
import { writeResults } from "./results/write-results.ts";
import type { OpenExercise } from "./spec/open-exercise.ts";
import { UsageError } from "./usage-error.ts";

/** What to grade, and where to. */
export interface ClassOptions extends Wish {
  out: string;
  /** The folder with the hidden tests and the solutions: this course. */
  folder?: string;
  /** Told after each submission how many of them are done. */
  onProgress?: (done: number, all: number) => void;
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
  ...wish
}: ClassOptions): Promise<Grade[]> {
  const course = new Course({ ...(folder !== undefined && { folder }) });
  let handedIn: HandedIn | undefined;
  try {
    const all = await course.exercises();
    const exercises = chosen(all, wish.exercises);
    const run = await runFor(out, { ...wish, exercises });
    handedIn = await readClass({ ...run, all });
    const { handed } = handedIn;
    const folders = folderNames(handed.map(({ student }) => student.key));
    refuseOut(out, folders.values(), run.sources);
    const opened = new Map<string, OpenExercise>();
    for (const { exercise } of handed) {
      if (opened.has(exercise)) continue;
      opened.set(exercise, await course.open(exercise, run.timeLimit));
    }
    const store = new Store(out, folders);
    const kept = await mapConcurrently(handed, 16, (one) => store.read(one));
    refuseOthers(kept, opened, out);
    await writeRun(out, run);
    const grading = { opened, kept, store, run, onProgress };
    const grades = gradesOf(await gradeAll(handed, grading));
    await writeResults(out, folders, grades);
    return grades;
  } finally {
    handedIn?.close();
    await course.close();
  }
}

/** What is needed to grade a class. */
interface Grading {
  opened: ReadonlyMap<string, OpenExercise>;
  /** What is there already of each hand-in. */
  kept: readonly (Graded | undefined)[];
  store: Store;
  run: Run;
  onProgress?: ClassOptions["onProgress"];
}

async function gradeAll(
  handed: readonly Handed[],
  { opened, kept, store, run: { seed }, onProgress }: Grading,
): Promise<Graded[]> {
  const checked = new Map<string, Promise<void>>();
  let done = 0;
  const told = (graded: Graded) => {
    done += 1;
    onProgress?.(done, handed.length);
    return graded;
  };
  const atOnce = availableParallelism() + 1;
  return mapConcurrently(handed, atOnce, async (one, i) => {
    const exercise = opened.get(one.exercise)!;
    const submission = await submissionOf(one);
    const old = kept[i];
    if (old && isJudgedBy(old.report, submission, exercise, seed)) {
      return told(old);
    }
    const check = checked.get(one.exercise) ?? checkSolution(exercise, seed);
    checked.set(one.exercise, check);
    await check;
    const report = await grade(submission, exercise, seed);
    const { student, number, notes } = one;
    const graded = { student, exercise: one.exercise, number, notes, report };
    await store.write(graded);
    return told(graded);
  });
}

function chosen(all: string[], wishes: readonly string[] = []): string[] {
  if (wishes.length === 0) return all;
  const found = wishes.map((wish) => {
    const exercise = all.find(
      (name) => name === wish || name.startsWith(`${wish}-`),
    );
    if (exercise) return exercise;
    throw new UsageError(
      `There is no exercise ${wish}. There are ${all.join(", ")}.`,
    );
  });
  return [...new Set(found)].sort();
}
