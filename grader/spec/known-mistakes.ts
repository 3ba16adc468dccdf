import { availableParallelism } from "node:os";
import type { CodeCell } from "../../kit/notebook.ts";
import type { Text } from "../../kit/words/text.ts";
import { mapConcurrently } from "../map-concurrently.ts";
import { bytesOf } from "./bytes-of.ts";
import { sameTrace, type Trace } from "./name-mistake.ts";
import type { OpenExercise } from "./open-exercise.ts";
import type { TestRun } from "./run-test.ts";
import { type Mistake, withAnswers } from "./variants.ts";

/** What a submission with a well-known mistake answers. */
interface MistakeTraces {
  mistake: Mistake;
  /** By the title of the test: only of those that it fails. */
  traces: ReadonlyMap<string, Trace>;
}

/**
 * Names the well-known mistake that gives the very values of a failed test.
 *
 * Each mistake is the course's own solution with one wrong fill-in, run beside
 * the same tests with the same numbers, when a submission first needs it.
 */
export class KnownMistakes {
  private readonly exercise: OpenExercise;
  private readonly seed: number;
  private readonly solution: readonly CodeCell[];
  private traced: Promise<MistakeTraces[]> | undefined;

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
    title: string,
    { trace, failure }: TestRun,
  ): Promise<Text | undefined> {
    if (failure?.kind !== "wrong" && failure?.kind !== "threw") {
      return undefined;
    }
    this.traced ??= this.trace();
    const found = (await this.traced).find(({ traces }) => {
      const other = traces.get(title);
      return other !== undefined && sameTrace(trace, other);
    });
    return found?.mistake.says;
  }

  private async trace(): Promise<MistakeTraces[]> {
    if (this.solution.length === 0) return [];
    const { mistakes } = this.exercise.specification;
    const all = Object.entries(mistakes).flatMap(([fillIn, some]) =>
      some.map((mistake) => ({ fillIn, mistake })),
    );
    return mapConcurrently(
      all,
      availableParallelism(),
      async ({ fillIn, mistake }) => ({
        mistake,
        traces: await this.traceOne(fillIn, mistake.code),
      }),
    );
  }

  private async traceOne(fillIn: string, code: string) {
    const { exercise, seed } = this;
    const traces = new Map<string, Trace>();
    const bytes = bytesOf(withAnswers(this.solution, { [fillIn]: code }));
    const preparation = await exercise.prepare(bytes, false);
    if ("refused" in preparation) return traces; // the proof tells it
    const sandbox = exercise.sandbox(preparation.program, seed, true);
    for (const test of exercise.specification.tests) {
      const { trace, failure } = await exercise.run(test, sandbox, seed);
      if (failure) traces.set(test.title.en, trace);
    }
    sandbox.close();
    return traces;
  }
}
