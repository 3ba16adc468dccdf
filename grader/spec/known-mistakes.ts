import { availableParallelism } from "node:os";
import type { CodeCell } from "../../kit/notebook.ts";
import type { Text } from "../../kit/words/text.ts";
import { mapConcurrently } from "../map-concurrently.ts";
import type { Program } from "../submission/prepare.ts";
import { bytesOf } from "./bytes-of.ts";
import { sameTrace, type Trace } from "./name-mistake.ts";
import type { OpenExercise } from "./open-exercise.ts";
import type { DeclaredTest, TestRun } from "./run-test.ts";
import { type Mistake, withAnswers } from "./variants.ts";

/** A well-known mistake, as a submission that has it. */
interface MistakenProgram {
  mistake: Mistake;
  program: Program;
}

/** What such a submission answers in a test that it fails. */
interface MistakeTrace {
  mistake: Mistake;
  trace: Trace;
}

/**
 * Names the well-known mistake that gives the very values of a failed test.
 *
 * Each mistake is the course's own solution with one wrong fill-in. All of them
 * run beside a test, with the same numbers, when a submission first fails it.
 */
export class KnownMistakes {
  private readonly exercise: OpenExercise;
  private readonly seed: number;
  private readonly solution: readonly CodeCell[];
  private programs: Promise<MistakenProgram[]> | undefined;
  /** By the title of the test. */
  private readonly traced = new Map<string, Promise<MistakeTrace[]>>();

  /** @param solution without it, no mistake is known */
  constructor(
    exercise: OpenExercise,
    seed: number,
    solution: readonly CodeCell[],
  ) {
    this.exercise = exercise;
    this.seed = seed;
    this.solution = solution;
  }

  /** What the student did, if it is a known mistake: "without …". */
  async name(
    test: DeclaredTest,
    { trace, failure }: TestRun,
  ): Promise<Text | undefined> {
    if (failure?.kind !== "wrong" && failure?.kind !== "threw") {
      return undefined;
    }
    const title = test.title.en;
    const traces = this.traced.get(title) ?? this.traces(test);
    this.traced.set(title, traces);
    const found = (await traces).find((known) => sameTrace(trace, known.trace));
    return found?.mistake.says;
  }

  private async traces(test: DeclaredTest): Promise<MistakeTrace[]> {
    this.programs ??= this.prepare();
    const { exercise, seed } = this;
    const all = await mapConcurrently(
      await this.programs,
      availableParallelism(),
      async ({ mistake, program }) => {
        const sandbox = exercise.sandbox(program, seed, true);
        const { trace, failure } = await exercise.run(test, sandbox, seed);
        sandbox.close();
        return failure ? [{ mistake, trace }] : [];
      },
    );
    return all.flat();
  }

  private async prepare(): Promise<MistakenProgram[]> {
    if (this.solution.length === 0) return [];
    const { mistakes } = this.exercise.specification;
    const all = Object.entries(mistakes).flatMap(([fillIn, some]) =>
      some.map(async (mistake) => {
        const cells = withAnswers(this.solution, { [fillIn]: mistake.code });
        const came = await this.exercise.prepare(bytesOf(cells), false);
        if ("refused" in came) return []; // the proof tells it
        return [{ mistake, program: came.program }];
      }),
    );
    return (await Promise.all(all)).flat();
  }
}
