import { Course } from "./course.ts";
import { type Handed, readClass } from "./intake/read-class.ts";
import { checkNotes, readNotes } from "./results/by-hand.ts";
import { folderNames } from "./results/folder-names.ts";
import type { Decisions } from "./results/grade.ts";
import { readPolicy } from "./results/policy.ts";
import { refuseOut } from "./results/refuse-out.ts";
import type { Run } from "./results/run.ts";
import { testSandbox } from "./sandbox/self-test/self-test.ts";
import type { OpenExercise } from "./spec/open-exercise.ts";
import { UsageError } from "./usage-error.ts";

/** A class that is ready to be graded. */
export interface OpenClass {
  run: Run;
  handed: readonly Handed[];
  /** Folders that may be students', but whose names begin with a point. */
  leftOut: readonly string[];
  /** For each student's key the name of the folder. */
  folders: ReadonlyMap<string, string>;
  /** By their names. */
  exercises: ReadonlyMap<string, OpenExercise>;
  decisions: Decisions;
  close(): Promise<void>;
}

/**
 * Opens what was handed in, the exercises, and what the instructor has decided.
 *
 * @param folder with the hidden tests and the solutions: this course
 * @throws {UsageError} when something of it cannot be meant so.
 * @throws {SpecificationError} when hidden tests do not run.
 * @throws {SandboxError} when the sandbox does not hold on this machine.
 */
export async function openClass(
  out: string,
  run: Run,
  folder?: string,
): Promise<OpenClass> {
  const course = new Course({ ...(folder !== undefined && { folder }) });
  const ends: (() => void)[] = [];
  const close = async () => {
    for (const end of ends) end();
    await course.close();
  };
  try {
    const tested = testSandbox();
    tested.catch(() => {}); // told below, before anybody is graded
    const all = await course.exercises();
    const chosen = chooseExercises(all, run.exercises);
    const sources = run.sources;
    const { handed, leftOut, ...archives } = await readClass({
      sources,
      exercises: chosen,
      all,
      namesOf: () => course.namesOf(chosen),
    });
    ends.push(archives.close);
    const folders = folderNames(handed.map(({ student }) => student.key));
    refuseOut(out, folders.values(), sources);
    const policy = await readPolicy(out, all);
    const notes = await readNotes(out);
    const exercises = new Map<string, OpenExercise>();
    const { timeLimit } = run;
    const limit = timeLimit === undefined ? {} : { timeLimit };
    for (const name of new Set(handed.map(({ exercise }) => exercise))) {
      exercises.set(name, await course.open(name, limit));
    }
    checkNotes(notes, handed, titlesOf(exercises));
    const decisions = { policy, notes };
    await tested;
    return { run, handed, leftOut, folders, exercises, decisions, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function titlesOf(exercises: OpenClass["exercises"]): Map<string, string[]> {
  return new Map(
    [...exercises].map(([name, { specification }]) => [
      name,
      specification.tests.map(({ title }) => title.en),
    ]),
  );
}

/** The exercises that are meant by numbers or names; all unless some are. */
function chooseExercises(all: string[], wishes: readonly string[]): string[] {
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
