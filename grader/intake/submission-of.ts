import type { Submission } from "../grade.ts";
import { RefusedError } from "../refused-error.ts";
import type { Attempt } from "./attempts.ts";

/** What is graded of a hand-in: its bytes, or why there are none. */
export async function submissionOf(handed: Attempt): Promise<Submission> {
  try {
    return { bytes: await handed.read() };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { refused: error.text };
  }
}
