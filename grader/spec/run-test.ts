import type { Random } from "@course/lib";
import type { Text } from "../../kit/words/text.ts";
import { type Failure, SubmissionError } from "../failure.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Trace } from "./name-mistake.ts";
import { seededRandom } from "./seeded-random.ts";
import {
  type LibraryName,
  type Submission,
  submissionIn,
} from "./submission.ts";

/** What a test gets. */
export interface TestContext<Names, A extends LibraryName> {
  submission: Submission<Names, A>;
  /** The same numbers for the whole class, whatever the order of the tests. */
  random: Random;
}

/** One hidden test, as an exercise declares it. */
export interface DeclaredTest {
  title: Text;
  points: number;
  hint: Text;
  body: (context: TestContext<object, LibraryName>) => Promise<void>;
}

/** What came of a test for one submission. */
export interface TestRun {
  /** What came back, call by call. */
  trace: Trace;
  failure?: Failure;
}

/**
 * Runs a test beside the submission of `sandbox`, in a fresh world.
 *
 * @param seed of the grading
 * @param exercise its name, which belongs to the seed
 */
export async function runTest(
  { title, body }: DeclaredTest,
  sandbox: Sandbox,
  { seed, exercise }: { seed: number; exercise: string },
): Promise<TestRun> {
  const trace: unknown[] = [];
  try {
    await sandbox.renew();
    const submission = submissionIn<object, LibraryName>(sandbox, trace);
    const random = seededRandom(seed, exercise, title.en);
    await body({ submission, random });
    return { trace };
  } catch (error) {
    return { trace, failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof SubmissionError) {
    const { kind, message, text, detail } = error;
    return {
      kind,
      message,
      ...(text !== undefined && { text }),
      ...(detail !== undefined && { detail }),
    };
  }
  return {
    kind: "unexpected",
    message: "The test could not use what came back from your code.",
    detail: `${error}`,
  };
}
