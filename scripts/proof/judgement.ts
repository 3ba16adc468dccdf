import type { Outcome } from "../../grader/run/outcome.ts";
import type { Candidate } from "./candidates.ts";

/** A candidate and what came of it. */
export interface Judgement extends Candidate {
  outcome: Outcome;
}

/** Whether at least one test failed. */
export function fails({ tests, notGradable }: Outcome): boolean {
  return notGradable !== undefined || tests.some(({ failure }) => failure);
}

/** Whether the feedback for a known mistake names it. */
export function isNamed({ tests, known }: Outcome): boolean {
  if (known?.kind !== "mistake") return false;
  return tests.some(({ failure }) => failure?.mistake?.en === known.says.en);
}
