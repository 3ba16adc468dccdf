import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import { type Comparable, compare, type Difference } from "./compare.ts";

/** One thing that the student's code must do. */
export interface Check {
  /** Runs the student's code. */
  actual: () => Comparable;
  /** The right answer. */
  expected: Comparable;
  /**
   * What this one builds on: names of checks above it in this cell, or of
   * other cells. It is skipped while one of them does not pass.
   */
  after?: readonly string[];
  /** How far numbers may be off, relative to numbers above 1 (1e-6). */
  tolerance?: number;
}

/** What came of one check. */
export type Outcome =
  | { status: "passed" }
  | { status: "skipped"; missing: readonly string[] }
  | { status: "to do"; message: string }
  | { status: "threw"; message: string }
  | { status: "wrong"; value: unknown; difference: Difference };

/** Runs one check; an error of the student's code is an outcome. */
export function runCheck(one: Check): Outcome {
  try {
    const value = one.actual();
    const difference = compare(value, one.expected, one.tolerance ?? 1e-6);
    if (!difference) return { status: "passed" };
    return { status: "wrong", value, difference };
  } catch (error) {
    const { name, message } = asError(error);
    const status = name === "TodoError" ? "to do" : "threw";
    return { status, message };
  }
}

/** What Node says where `this.x.T` is read and `this.x` was never kept. */
const NOTHING =
  /^Cannot read properties of (?:undefined|null) \(reading '(.+)'\)$/;

/** What was thrown, also where it is no Error. */
export function asError(thrown: unknown): { name: string; message: string } {
  if (thrown instanceof Error) {
    const { name, message } = thrown;
    const [, read] = NOTHING.exec(message) ?? [];
    if (read === undefined) return { name, message };
    return { name, message: say(messages.readOfNothing(message, read)) };
  }
  return { name: "", message: say(messages.noError(String(thrown))) };
}
