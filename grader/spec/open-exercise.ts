import type { CodeCell } from "../../kit/notebook.ts";
import { Processes } from "../sandbox/processes.ts";
import { Sandbox } from "../sandbox/sandbox.ts";
import type { Walls } from "../sandbox/walls/walls.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import type { Program } from "../submission/prepare.ts";
import type { Preparation, Preparer } from "../submission/preparer.ts";
import { bytesOf } from "./bytes-of.ts";
import type { Specification } from "./declare.ts";
import { KnownMistakes } from "./known-mistakes.ts";
import { type DeclaredTest, runTest, type TestRun } from "./run-test.ts";
import { processSeed } from "./seeded-random.ts";

/** The program of a submission without a single name. */
const NOTHING: Program = {
  whole: { names: [], code: "" },
  separate: () => [],
  problems: {},
};

/** A test may take as long as so many evaluations, unless it says more. */
const EVALUATIONS = 5;

/** What an exercise is judged by. */
export interface ExerciseParts {
  specification: Specification;
  /** The course's own solution, from which well-known mistakes are made. */
  solution?: readonly CodeCell[];
  preparer: Preparer;
  /** Milliseconds for each evaluation; the exercise's own unless given. */
  timeLimit?: number;
  /** Whether all submissions are ours, and may share processes. */
  isOurs?: boolean;
  /** Around each process; those of this machine unless given. */
  walls?: Walls;
  /** Told in each report: by what it was judged. */
  hashes: Yardstick;
}

/** SHA-256 of what a submission is judged by. */
export interface Yardstick {
  /** Of the hidden tests and the solution. */
  tests: string;
  /** Of `@course/lib`. */
  library: string;
  /** Of the grader itself, and of the packages that it uses. */
  grader: string;
}

/** An exercise that is ready to judge submissions. */
export class OpenExercise {
  readonly specification: Specification;
  readonly hashes: Yardstick;
  private readonly parts: ExerciseParts;
  private readonly workshop: Workshop;
  private readonly known = new Map<number, KnownMistakes>();
  /** By the seed, which a process gets when it starts. */
  private readonly shared = new Map<number, Processes>();

  private constructor(parts: ExerciseParts, workshop: Workshop) {
    this.parts = parts;
    this.specification = parts.specification;
    this.hashes = parts.hashes;
    this.workshop = workshop;
  }

  /** Makes what sandboxes need; whoever opens an exercise closes it. */
  static async open(parts: ExerciseParts): Promise<OpenExercise> {
    const { rules } = parts.specification;
    return new OpenExercise(parts, await openWorkshop(rules, parts.walls));
  }

  /** The course's own solution, as if it were handed in. */
  get solution(): Buffer {
    return bytesOf(this.parts.solution ?? []);
  }

  async close(): Promise<void> {
    for (const processes of this.shared.values()) processes.end();
    await this.workshop.remove();
  }

  /** @param withTypes whether remarks on types are wanted */
  prepare(bytes: Buffer, withTypes: boolean): Promise<Preparation> {
    const { preparer, specification } = this.parts;
    return preparer.prepare(bytes, specification.rules, { withTypes });
  }

  /**
   * A sandbox for a prepared submission; whoever opens it closes it.
   *
   * @param isOurs whether the program is ours: then processes are shared
   */
  sandbox(
    program: Program,
    seed: number,
    isOurs = this.parts.isOurs ?? false,
  ): Sandbox {
    const { workshop, timeLimit } = this;
    const shared = isOurs ? { shared: this.processes(seed) } : {};
    const own = processSeed(seed, this.specification.name);
    return new Sandbox(program, { workshop, seed: own, timeLimit, ...shared });
  }

  private processes(seed: number): Processes {
    const found = this.shared.get(seed) ?? new Processes();
    this.shared.set(seed, found);
    return found;
  }

  /** Runs a test in a fresh world; the numbers are the same for the class. */
  run(test: DeclaredTest, sandbox: Sandbox, seed: number): Promise<TestRun> {
    const exercise = this.specification.name;
    const timeLimit = this.limitOf(test);
    const openEmpty = () => this.sandbox(NOTHING, seed, true);
    return runTest(test, sandbox, { seed, exercise, timeLimit, openEmpty });
  }

  /** Milliseconds for each evaluation. */
  private get timeLimit(): number {
    return this.parts.timeLimit ?? this.specification.timeLimit;
  }

  /** Another limit for each evaluation lengthens the whole as much. */
  private limitOf({ timeLimit: whole }: DeclaredTest): number {
    const { specification, timeLimit } = this;
    if (whole === undefined) return EVALUATIONS * timeLimit;
    return (whole * timeLimit) / specification.timeLimit;
  }

  /** The well-known mistakes, with what they answer to this seed's numbers. */
  mistakes(seed: number): KnownMistakes {
    const found =
      this.known.get(seed) ??
      new KnownMistakes(this, seed, this.parts.solution ?? []);
    this.known.set(seed, found);
    return found;
  }
}
