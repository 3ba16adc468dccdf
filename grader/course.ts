import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { codeCells, parseNotebook } from "../kit/notebook.ts";
import { hashFiles } from "./hash-files.ts";
import type { Names } from "./intake/fits.ts";
import { loadSpecification } from "./spec/load-specification.ts";
import { OpenExercise } from "./spec/open-exercise.ts";
import { Preparer } from "./submission/preparer.ts";
import { UsageError } from "./usage-error.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const SPECIFICATION = ".test.ts";

/** The course whose exercises are graded: hidden tests and solutions. */
export class Course {
  private readonly folder: string;
  private readonly preparer: Preparer;
  private readonly opened: OpenExercise[] = [];
  private names: Promise<Names> | undefined;

  /**
   * @param folder holds `test/hidden/` and `solutions/`: this course
   * @param readers how many processes read notebooks: half as many as there
   *   are processors, for the sandboxes need some too
   */
  constructor({
    folder = ROOT,
    readers = Math.max(1, Math.floor(availableParallelism() / 2)),
  }: {
    folder?: string;
    readers?: number;
  } = {}) {
    this.folder = folder;
    this.preparer = new Preparer({ processes: readers });
  }

  /** The names of all exercises that have hidden tests. */
  async exercises(): Promise<string[]> {
    const names = await readdir(path.join(this.folder, "test", "hidden"));
    return names
      .filter((name) => name.endsWith(SPECIFICATION))
      .map((name) => name.slice(0, -SPECIFICATION.length))
      .sort();
  }

  /** The names that exercises ask for. */
  async namesOf(exercises: readonly string[]): Promise<Names> {
    this.names ??= (async () => {
      const all = new Map<string, readonly string[]>();
      for (const name of exercises) {
        const tests = `test/hidden/${name}${SPECIFICATION}`;
        const file = path.join(this.folder, tests);
        all.set(name, (await loadSpecification(file)).rules.names);
      }
      return all;
    })();
    return this.names;
  }

  /**
   * An exercise, ready to judge.
   *
   * @param options `timeLimit`: milliseconds for each evaluation, the
   *   exercise's own unless given; `isOurs`: all submissions are ours, as in
   *   the proof, and may share processes
   * @throws {UsageError} when it has hidden tests but no solution.
   * @throws {SpecificationError} when its hidden tests do not run.
   */
  async open(
    name: string,
    { timeLimit, isOurs }: { timeLimit?: number; isOurs?: boolean } = {},
  ): Promise<OpenExercise> {
    const tests = `test/hidden/${name}${SPECIFICATION}`;
    const parts = `test/hidden/${name}`; // a folder that some need
    const places = existsSync(path.join(this.folder, parts))
      ? [tests, parts]
      : [tests];
    const solution = `solutions/${name}.ipynb`;
    if (!existsSync(path.join(this.folder, solution))) {
      throw new UsageError(
        `There is no ${solution}. The hidden tests have to pass with the ` +
          "course's own solution before anybody is graded by them: write it, " +
          `or take ${tests} away.`,
      );
    }
    const text = await readFile(path.join(this.folder, solution), "utf8");
    const exercise = await OpenExercise.open({
      specification: await loadSpecification(path.join(this.folder, tests)),
      solution: codeCells(parseNotebook(text)),
      preparer: this.preparer,
      ...(timeLimit !== undefined && { timeLimit }),
      ...(isOurs !== undefined && { isOurs }),
      hashes: {
        tests: await hashFiles(this.folder, [...places, solution]),
        ...(await ownHashes()),
      },
    });
    this.opened.push(exercise);
    return exercise;
  }

  /** Ends everything that was opened. */
  async close(): Promise<void> {
    await this.preparer.end();
    await Promise.all(this.opened.map((exercise) => exercise.close()));
  }
}

let hashes: Promise<{ library: string; grader: string }> | undefined;

/** Of the library and the grader that run here, whatever course is graded. */
function ownHashes() {
  hashes ??= (async () => ({
    library: await hashFiles(ROOT, ["lib"]),
    grader: await hashFiles(ROOT, ["grader", "kit", "package-lock.json"]),
  }))();
  return hashes;
}
