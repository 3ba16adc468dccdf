import { createHash } from "node:crypto";
import type { Text } from "../kit/words/text.ts";
import type { FailureKind } from "./failure.ts";
import {
  pointsOf,
  type Report,
  type TakenPicture,
  type TestOutcome,
} from "./report/report.ts";
import type { OpenExercise } from "./spec/open-exercise.ts";
import { takePicture } from "./spec/take-picture.ts";
import type { Program } from "./submission/prepare.ts";

/** What is graded: a notebook, or the reason why there is none. */
export type Submission = { bytes: Buffer } | { refused: Text };

/** How much of a submission is judged. */
export interface GradeOptions {
  /** Only whether it passes is asked: no test after a failed one. */
  verdictOnly?: boolean;
  /** Whether remarks on types are wanted; not for a verdict alone. */
  withTypes?: boolean;
}

/**
 * Grades one submission.
 *
 * A function in the sense of mathematics: the same submission, exercise and
 * seed give the same report, whoever else is graded, whenever, and wherever.
 * It writes nothing, and does not know whose submission it is.
 */
export async function grade(
  submission: Submission,
  exercise: OpenExercise,
  seed: number,
  { verdictOnly = false, withTypes = !verdictOnly }: GradeOptions = {},
): Promise<Report> {
  const bytes = "bytes" in submission ? submission.bytes : Buffer.alloc(0);
  const base = {
    exercise: exercise.specification.name,
    seed,
    hashes: { submission: sha256(bytes), ...exercise.hashes },
  };
  const preparation =
    "bytes" in submission
      ? await exercise.prepare(bytes, withTypes)
      : submission;
  if ("refused" in preparation) {
    const notGradable = preparation.refused;
    return { ...base, notGradable, repairs: [], remarks: [] };
  }
  const { program, repairs, remarks } = preparation;
  const tests = await judge(program, exercise, seed, verdictOnly);
  return { ...base, result: pointsOf(tests), repairs, remarks };
}

/** Who uses up a limit for a picture gets no more of them. */
const COSTLY: ReadonlySet<FailureKind> = new Set([
  "timeout",
  "memory",
  "crashed",
]);

async function judge(
  program: Program,
  exercise: OpenExercise,
  seed: number,
  verdictOnly: boolean,
): Promise<TestOutcome[]> {
  const sandbox = exercise.sandbox(program, seed);
  const outcomes: TestOutcome[] = [];
  let mayTake = true;
  try {
    for (const test of exercise.specification.tests) {
      const { title, points, hint, picture } = test;
      const run = await exercise.run(test, sandbox, seed);
      if (!run.failure) {
        outcomes.push({ title, points, hint });
        continue;
      }
      const { printed } = sandbox;
      const mistake = verdictOnly
        ? undefined
        : await exercise.mistakes(seed).name(test, run);
      const failure = { ...run.failure, ...(mistake && { mistake }) };
      const outcome = { title, points, hint, failure, printed };
      if (verdictOnly) return [...outcomes, outcome];
      const taken: TakenPicture | undefined =
        picture && failure.kind === "wrong" && mayTake
          ? await takePicture(picture, sandbox)
          : undefined;
      mayTake &&= !taken?.none || !COSTLY.has(taken.none.kind);
      outcomes.push({ ...outcome, ...(taken && { picture: taken }) });
    }
    return outcomes;
  } finally {
    sandbox.close();
  }
}

/** The hash by which submissions are told apart. */
export function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
