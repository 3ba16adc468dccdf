import type { Random } from "@course/lib";
import type { Text } from "../../kit/words/text.ts";
import { type Failure, SubmissionError } from "../failure.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { TestTime } from "../sandbox/walls/test-time.ts";
import { failures } from "../words/failures.ts";
import type { Trace } from "./name-mistake.ts";
import type { Picture } from "./picture.ts";
import { seededRandom } from "./seeded-random.ts";
import {
  type Alone,
  aloneIn,
  type LibraryName,
  type Submission,
  submissionIn,
} from "./submission.ts";

/** What a test gets. */
export interface TestContext<Names, A extends LibraryName> {
  submission: Submission<Names, A>;
  /** The same numbers for the whole class, whatever the order of the tests. */
  random: Random;
  /** The same numbers in all tests of the exercise, from their start on. */
  common: Random;
  /** Runs what the student's code must not be able to touch. */
  alone: Alone<A>;
}

/** One hidden test, as an exercise declares it. */
export interface DeclaredTest {
  title: Text;
  points: number;
  hint: Text;
  /** Milliseconds for all evaluations, if it has a limit of its own. */
  timeLimit?: number;
  picture?: Picture<object, LibraryName>;
  body: (context: TestContext<object, LibraryName>) => Promise<void>;
}

/** What a test is run with. */
export interface TestOptions {
  /** Of the grading. */
  seed: number;
  /** The name of the exercise, which belongs to the seed. */
  exercise: string;
  /** Milliseconds for all evaluations together. */
  timeLimit: number;
  /** Opens a sandbox in which nothing of a submission is. */
  openEmpty: () => Sandbox;
}

/** What came of a test for one submission. */
export interface TestRun {
  /** What came back, call by call. */
  trace: Trace;
  failure?: Failure;
}

/** Runs a test beside the submission of `sandbox`, in a fresh world. */
export async function runTest(
  { title, body }: DeclaredTest,
  sandbox: Sandbox,
  { seed, exercise, timeLimit, openEmpty }: TestOptions,
): Promise<TestRun> {
  const trace: unknown[] = [];
  let empty: Sandbox | undefined;
  sandbox.time = new TestTime(timeLimit);
  try {
    await sandbox.renew();
    const submission = submissionIn<object, LibraryName>(sandbox, trace);
    const random = seededRandom(seed, exercise, title.en);
    const common = seededRandom(seed, exercise);
    const alone = aloneIn<LibraryName>(() => {
      empty ??= openEmpty();
      empty.time = sandbox.time;
      return empty;
    });
    await body({ submission, random, common, alone });
    return { trace };
  } catch (error) {
    return { trace, failure: failureOf(error) };
  } finally {
    empty?.close();
  }
}

function failureOf(error: unknown): Failure {
  if (error instanceof SubmissionError) return error.failure;
  return {
    kind: "unexpected",
    message: failures.unusable,
    detail: `${error}`,
  };
}
