import type { Failure } from "../failure.ts";

/** What came of one hidden test for one submission. */
export interface TestOutcome {
  title: string;
  points: number;
  hint: string;
  failure?: Failure;
  /** The last of what it printed, or the first if it never came back. */
  printed?: string;
}

/** What came of one submission. */
export interface Outcome {
  id: number;
  tests: TestOutcome[];
  remarks: string[];
  /** Why the notebook cannot even be prepared for the tests. */
  notGradable?: string;
}

declare module "@vitest/runner" {
  interface TaskMeta {
    outcome?: Omit<TestOutcome, "title">;
    submission?: Omit<Outcome, "tests">;
  }
}
