import type { CodeCell } from "../../kit/notebook.ts";
import type { Text } from "../../kit/words/text.ts";
import type { Examiner } from "./examiner.ts";
import { sameTrace, type Trace } from "./name-mistake.ts";
import type { DeclaredTest, TestRun } from "./run-test.ts";
import type { LibraryName } from "./submission.ts";
import { type Mistake, type Mistakes, withAnswers } from "./variants.ts";

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
export class KnownMistakes<Names, A extends LibraryName> {
  private readonly examiner: Examiner;
  private readonly tests: readonly DeclaredTest<Names, A>[];
  private readonly solution: readonly CodeCell[];
  private readonly mistakes: Mistakes;
  private traced: Promise<MistakeTraces[]> | undefined;

  constructor(
    examiner: Examiner,
    tests: readonly DeclaredTest<Names, A>[],
    { solution, mistakes }: { solution: CodeCell[]; mistakes: Mistakes },
  ) {
    this.examiner = examiner;
    this.tests = tests;
    this.solution = solution;
    this.mistakes = mistakes;
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
    const all: MistakeTraces[] = [];
    for (const [fillIn, some] of Object.entries(this.mistakes)) {
      for (const mistake of some) {
        const traces = await this.traceOne(fillIn, mistake.code);
        all.push({ mistake, traces });
      }
    }
    return all;
  }

  private async traceOne(fillIn: string, code: string) {
    const cells = withAnswers(this.solution, { [fillIn]: code });
    const sandbox = this.examiner.open(
      this.examiner.prepare({ cells }).program,
    );
    const traces = new Map<string, Trace>();
    for (const test of this.tests) {
      const { trace, failure } = await this.examiner.run(test, sandbox);
      if (!failure) continue;
      traces.set(test.title.en, trace);
      sandbox.close(); // what failed may have spoiled its world
    }
    sandbox.close();
    return traces;
  }
}
