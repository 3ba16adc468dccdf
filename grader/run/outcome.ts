import type { Text } from "../../kit/words/text.ts";
import type { Failure } from "../failure.ts";

/** What came of one hidden test for one submission. */
export interface TestOutcome {
  title: Text;
  points: number;
  hint: Text;
  failure?: Failure;
  /** The last of what it printed, or the first if it never came back. */
  printed?: string;
}

/** An answer that the hidden tests themselves know, judged for a proof. */
export type KnownAnswer =
  | { kind: "mistake"; fillIn: string; code: string; says: Text }
  | { kind: "right"; name: string };

/** What came of one submission. */
export interface Outcome {
  id: number;
  tests: TestOutcome[];
  remarks: string[];
  /** Why the notebook cannot even be prepared for the tests. */
  notGradable?: string;
  /** Which answer of the hidden tests this is, if it is one. */
  known?: KnownAnswer;
  /** In a proof: mutants that change nothing, with the reason. */
  equivalent?: Readonly<Record<string, string>>;
}

declare module "@vitest/runner" {
  interface TaskMeta {
    outcome?: TestOutcome;
    submission?: Omit<Outcome, "tests">;
  }
}
