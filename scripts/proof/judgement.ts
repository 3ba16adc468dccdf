import type { Report } from "../../grader/report/report.ts";
import type { KnownAnswer } from "../../grader/spec/variants.ts";
import type { Candidate } from "./candidates.ts";

/** What came of an answer that is judged in a proof. */
export interface Outcome extends Pick<Report, "result" | "notGradable"> {
  /** Which answer of the hidden tests this is, if it is one. */
  known?: KnownAnswer;
}

/** A candidate and what came of it. */
export interface Judgement extends Candidate {
  outcome: Outcome;
}

/** Whether at least one test failed. */
export function fails({ result }: Outcome): boolean {
  return !result || result.tests.some(({ failure }) => failure);
}

/** Whether the feedback for a known mistake names it. */
export function isNamed({ result, known }: Outcome): boolean {
  if (known?.kind !== "mistake" || !result) return false;
  return result.tests.some(
    ({ failure }) => failure?.mistake?.en === known.says.en,
  );
}
