import type { AnonymousSubmission } from "../run/assignment.ts";
import { Sandbox } from "../sandbox/sandbox.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { type Program, tryToPrepare } from "../submission/prepare.ts";
import type { Rules } from "../submission/rules.ts";
import { TypeChecker } from "../submission/type-check.ts";
import { type DeclaredTest, runTest, type TestRun } from "./run-test.ts";
import type { LibraryName } from "./submission.ts";

/** How an examiner works. */
export interface ExaminerOptions {
  exercise: string;
  rules: Rules;
  seed: number;
  /** Milliseconds for each evaluation. */
  timeLimit: number;
}

/** Prepares submissions of one exercise, and runs tests beside them. */
export class Examiner {
  private readonly options: ExaminerOptions;
  private readonly types = new TypeChecker();
  private workshop: Workshop | undefined;

  constructor(options: ExaminerOptions) {
    this.options = options;
  }

  /** Makes what sandboxes need; to be called before one is opened. */
  async start(): Promise<void> {
    this.workshop = await openWorkshop(this.options.rules);
  }

  /** Removes it again. */
  async end(): Promise<void> {
    await this.workshop?.remove();
  }

  /** What the sandbox can run of a notebook. */
  prepare({
    cells,
    verdictOnly,
  }: Pick<AnonymousSubmission, "cells" | "verdictOnly">) {
    const types = verdictOnly ? undefined : this.types;
    return tryToPrepare(cells, this.options.rules, types);
  }

  /** A sandbox for a prepared submission; whoever opens it closes it. */
  open(program: Program): Sandbox {
    const { seed, timeLimit } = this.options;
    if (!this.workshop) throw new Error("The examiner has not started.");
    return new Sandbox(program, { workshop: this.workshop, seed, timeLimit });
  }

  /** Runs a test in a fresh world; the numbers are the same for the class. */
  run<Names, A extends LibraryName>(
    test: DeclaredTest<Names, A>,
    sandbox: Sandbox,
  ): Promise<TestRun> {
    return runTest(test, sandbox, this.options);
  }
}
