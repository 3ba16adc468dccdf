import type { Text } from "../kit/words/text.ts";

/** Why a test gave no point. */
export type FailureKind =
  | "missing" // the notebook does not declare the name
  | "todo" // still the unfilled place of the exercise
  | "refused" // uses what the exercise does not allow
  | "threw" // the student's code threw an error
  | "timeout" // took longer than the time limit
  | "memory" // needed more memory than the limit
  | "crashed" // the process ended, or answered nonsense
  | "result" // what came back is no plain data, or too much
  | "wrong" // the result is not the right one
  | "unexpected"; // the test itself could not use what came back

/** A test that failed, told to the student, with detail for the instructor. */
export interface Failure {
  kind: FailureKind;
  message: Text;
  /** The well-known mistake that gives these very values: "without …". */
  mistake?: Text;
  /** For the instructor only: may name inputs and expected values. */
  detail?: string;
}

/** Thrown in a test when the submission is to blame. */
export class SubmissionError extends Error {
  override readonly name = "SubmissionError";
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message.en);
    this.failure = failure;
  }
}
