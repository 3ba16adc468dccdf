import { type Comparable, compare, type Difference } from "./compare.ts";

/** One thing that the student's code must do. */
export interface Check {
  /** In plain words: what is checked. */
  what: string;
  /** Runs the student's code. */
  actual: () => Comparable;
  /** The right answer. */
  expected: Comparable;
  /** What to think about when it fails. */
  hint: string;
  /** How far numbers may be off, relative to numbers above 1. */
  tolerance?: number;
}

/** What came of one check. */
export type Outcome = Check &
  (
    | { status: "passed" }
    | { status: "to do"; message: string }
    | { status: "threw"; message: string }
    | { status: "wrong"; value: unknown; difference: Difference }
  );

/** Runs one check; an error of the student's code is an outcome. */
export function runCheck(one: Check): Outcome {
  try {
    const value = one.actual();
    const difference = compare(value, one.expected, one.tolerance ?? 1e-6);
    if (!difference) return { ...one, status: "passed" };
    return { ...one, status: "wrong", value, difference };
  } catch (error) {
    const { name, message } = asError(error);
    const status = name === "TodoError" ? "to do" : "threw";
    return { ...one, status, message };
  }
}

function asError(thrown: unknown): { name: string; message: string } {
  if (thrown instanceof Error) return thrown;
  return { name: "", message: `threw ${String(thrown)}, which is no Error` };
}
