import { codeCells, type Notebook } from "../notebook.ts";
import { speak } from "../words/text.ts";
import { compileCells } from "./compile-cells.ts";
import type { Exercise } from "./exercises.ts";
import { cellsFingerprint, type Progress } from "./progress.ts";
import type { RunEvent } from "./run/run-events.ts";
import type { Runner } from "./run/runner.ts";
import type { TypeChecker } from "./types/type-checker.ts";
import type { TypeProblem } from "./types/type-service.ts";

/** What an attempt works with. */
export interface AttemptTools {
  runner: Runner;
  types: TypeChecker;
  progress: Progress;
}

/** One run of a notebook, from its start to what the compiler says of it. */
export class Attempt {
  /** Of the code cells: another attempt at the same would give the same. */
  readonly fingerprint: string;
  readonly startedAt = performance.now();
  readonly events: RunEvent[] = [];
  typeProblems: readonly TypeProblem[] = [];
  private readonly exercise: Exercise;
  private readonly notebook: Notebook;

  constructor(exercise: Exercise, notebook: Notebook) {
    this.exercise = exercise;
    this.notebook = notebook;
    this.fingerprint = cellsFingerprint(codeCells(notebook));
  }

  /** Whether the cells are still running. */
  get isRunning(): boolean {
    return this.events.at(-1)?.type !== "ended";
  }

  /** How many of the visible checks have passed. */
  get passed(): number {
    return this.events
      .map((event) => (event.type === "table" ? event.table.passed : 0))
      .reduce((sum, count) => sum + count, 0);
  }

  /** The fill-in of the first check that fails. */
  get stuckAt(): string | undefined {
    for (const event of this.events) {
      if (event.type === "table" && event.table.stuckAt) {
        return event.table.stuckAt;
      }
    }
    return undefined;
  }

  /** Whether all ran to its end, and nothing is left that is visibly asked. */
  get isClean(): boolean {
    const last = this.events.at(-1);
    return (
      last?.type === "ended" &&
      last.how === "done" &&
      this.events.every(({ type }) => type !== "error" && type !== "to do") &&
      this.passed === this.exercise.checks
    );
  }

  /**
   * Runs the cells, and then lets the compiler look at them.
   *
   * @param changed is called when there is more to show
   */
  async run(
    { runner, types, progress }: AttemptTools,
    changed: () => void,
  ): Promise<void> {
    const cells = codeCells(this.notebook);
    const typesLater = types.check(cells);
    const end = await runner.run(compileCells(cells), (event) => {
      if (event.type === "table") speak(event.language);
      this.events.push(event);
      changed();
    });
    if (end === "done") {
      const { name, checks: total } = this.exercise;
      const { fingerprint, passed } = this;
      const checked = { cells: fingerprint, passed, total };
      progress.remember(name, { checked });
      changed();
    }
    this.typeProblems = (await typesLater) ?? [];
    changed();
  }
}
