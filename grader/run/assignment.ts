import type { CodeCell } from "../../kit/notebook.ts";

/** One submission, as the hidden tests see it: no name, no path. */
export interface AnonymousSubmission {
  id: number;
  cells: CodeCell[];
}

/** What the vitest process gets from the grader. */
export interface Assignment {
  seed: number;
  submissions: AnonymousSubmission[];
  /** Milliseconds for an evaluation; the exercise's own unless given. */
  timeLimit?: number;
}

declare module "vitest" {
  interface ProvidedContext {
    assignment: Assignment;
  }
}
