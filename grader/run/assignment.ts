import type { CodeCell } from "../../kit/notebook.ts";

/** One submission, as the hidden tests see it: no name, no path. */
export interface AnonymousSubmission {
  id: number;
  cells: CodeCell[];
  /** Only whether it passes is asked: no types, no test after a failed one. */
  verdictOnly?: boolean;
}

/** What the vitest process gets from the grader. */
export interface Assignment {
  seed: number;
  submissions: AnonymousSubmission[];
  /** The course's own solution, from which well-known mistakes are made. */
  solution?: CodeCell[];
  /** Whether the mistakes and other answers of the exercise are judged too. */
  proof?: boolean;
  /** Milliseconds for an evaluation; the exercise's own unless given. */
  timeLimit?: number;
}

declare module "vitest" {
  interface ProvidedContext {
    assignment: Assignment;
  }
}
