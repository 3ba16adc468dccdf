import type { CheckWords } from "../words/exercise-words.ts";
import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import type { Comparable } from "./compare.ts";
import type { Outcome } from "./run-check.ts";

/** One line of the table. */
export interface Entry {
  said: CheckWords;
  outcome: Outcome;
  expected: Comparable;
}

const SIGNS = {
  passed: messages.passed,
  skipped: messages.skipped,
  "to do": messages.toDo,
  threw: messages.threw,
  wrong: messages.wrong,
} as const;

/** The sign of an outcome, with a word. */
export function sign({ status }: Outcome): string {
  return say(SIGNS[status]);
}

/** Whether it was run and did not pass. */
export function isFailed({ status }: Outcome): boolean {
  return status !== "passed" && status !== "skipped";
}

/** What went wrong, in one sentence. */
export function explain(outcome: Outcome): string {
  if (outcome.status === "passed") return "";
  if (outcome.status === "skipped") {
    return say(messages.firstPass(outcome.missing));
  }
  if (outcome.status !== "wrong") return outcome.message;
  const { difference } = outcome;
  if (difference.kind === "not numbers") {
    return say(messages.notNumbers(difference.came));
  }
  if (difference.kind === "shape") {
    return say(messages.otherShape(difference.actual, difference.expected));
  }
  const wrong = difference.wrong.filter(Boolean).length;
  return say(messages.differ(wrong, difference.wrong.length));
}

/** Where help is to be had. */
export function help({ said, outcome }: Entry): string {
  return isFailed(outcome) ? say(messages.askForHint(said.fillIn)) : "";
}

/** How many pass; if all do, that hidden tests follow. */
export function summary(entries: readonly Entry[]): string {
  const passed = entries.filter(({ outcome: { status } }) => {
    return status === "passed";
  }).length;
  const count = say(messages.passCount(passed, entries.length));
  return passed === entries.length
    ? `${count} ${say(messages.hiddenFollow)}`
    : count;
}
