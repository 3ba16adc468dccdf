import { join } from "node:path";
import { Attempt } from "./attempt.ts";
import { type Exercise, readExercises } from "./exercises.ts";
import { Progress } from "./progress.ts";
import { Runner } from "./run/runner.ts";
import type { TextPlaces } from "./run-report.ts";
import { looksDone, type Standing, standingOf } from "./standing.ts";
import { cellLines } from "./text-form.ts";
import { TypeChecker } from "./types/type-checker.ts";
import { type Contents, Workbook } from "./workbook.ts";

/** Where the exercises are, and how they are worked on. */
export interface DeskOptions {
  /** The folder of the course. */
  root: string;
  /** The folder with the student's notebooks. */
  folder: string;
  /** Whether somebody edits meanwhile: then each notebook gets its text. */
  isInteractive: boolean;
  /** Milliseconds for the run of a notebook. */
  timeLimit: number;
}

/** The exercises of a student, one of which may lie open. */
export class Desk {
  readonly exercises: readonly Exercise[];
  /** The exercise that lies open. */
  exercise: Exercise | undefined;
  contents: Contents = {};
  attempt: Attempt | undefined;
  private readonly options: DeskOptions;
  private readonly progress: Progress;
  private readonly runner: Runner;
  private readonly types: TypeChecker;

  constructor(options: DeskOptions) {
    const { root, folder, isInteractive, timeLimit } = options;
    this.options = options;
    this.exercises = readExercises(join(root, "kit", "exercises"));
    this.progress = new Progress(folder);
    this.types = new TypeChecker(
      join(__dirname, "types", "type-worker.js"),
      root,
    );
    this.runner = new Runner({
      program: join(__dirname, "run", "child.js"),
      folder,
      timeLimit,
      withHelp: !isInteractive,
    });
  }

  /** The exercise to begin with: the last one, or the first with work left. */
  get first(): Exercise {
    const { last } = this.progress;
    return (
      this.exercises.find(({ name }) => name === last) ??
      this.exercises.find((one) => this.isLeft(one)) ??
      this.exercises[0]
    );
  }

  /** The next exercise after the open one with work left, if there is one. */
  get next(): Exercise | undefined {
    const { exercises } = this;
    const at = this.exercise ? exercises.indexOf(this.exercise) + 1 : 0;
    return [...exercises.slice(at), ...exercises.slice(0, at)].find(
      (one) => one !== this.exercise && this.isLeft(one),
    );
  }

  /** Where the cells of the open exercise stand in its text. */
  get places(): TextPlaces | undefined {
    const { text, notebook } = this.contents;
    if (!this.exercise || text === undefined || !notebook) return undefined;
    const file = `${this.exercise.name}.ts`;
    return { file, lines: cellLines(text, notebook) };
  }

  /** How far an exercise has come. */
  standing(exercise: Exercise): Standing {
    const notebook =
      exercise === this.exercise
        ? this.contents.notebook
        : this.workbook(exercise).peek();
    return standingOf(exercise, notebook, this.progress);
  }

  /** Opens an exercise; `refresh` reads it. */
  open(exercise: Exercise): void {
    this.exercise = exercise;
    this.contents = {};
    this.attempt = undefined;
    this.progress.last = exercise.name;
  }

  /** The files of an exercise. */
  workbook({ name, untouched }: Exercise): Workbook {
    const { folder } = this.options;
    return new Workbook({ folder, name, untouched, progress: this.progress });
  }

  /** Reads the files of the open exercise. */
  read(): Contents {
    if (!this.exercise) return {};
    const makeText = this.options.isInteractive;
    const contents = this.workbook(this.exercise).sync({ makeText });
    // While a file is half saved, what is known of the notebook stays known.
    const { notebook } = this.contents;
    this.contents = { ...(notebook && { notebook }), ...contents };
    return contents;
  }

  /**
   * Runs the open exercise, unless it has been run as it is.
   *
   * @param changed is called when there is more to show
   */
  async run(changed: () => void): Promise<void> {
    const { notebook } = this.contents;
    if (!this.exercise || !notebook) return;
    const attempt = new Attempt(this.exercise, notebook);
    if (attempt.fingerprint === this.attempt?.fingerprint) return;
    this.attempt = attempt;
    const { runner, types, progress } = this;
    await attempt.run({ runner, types, progress }, changed);
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    this.runner.close();
    await this.types.close();
  }

  private isLeft(exercise: Exercise): boolean {
    return !looksDone(exercise, this.standing(exercise));
  }
}
