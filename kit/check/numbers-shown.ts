import { type Numbers, numbersOf } from "./compare.ts";
import { digitsToTell, type MatrixOptions } from "./matrix-rows.ts";
import { type Entry, isFailed } from "./sentences.ts";

/** The numbers that a line of the table shows, as far as it shows any. */
export interface NumbersShown {
  expected?: Numbers;
  came?: Numbers;
  /** How those that came are shown; the expected ones have as many digits. */
  options: MatrixOptions;
}

/** What is shown of a check: nothing, unless it was run and did not pass. */
export function numbersShown({ outcome, expected }: Entry): NumbersShown {
  if (!isFailed(outcome)) return { options: {} };
  const wanted = numbersOf(expected);
  if (outcome.status !== "wrong") return { expected: wanted, options: {} };
  const came = numbersOf(outcome.value);
  const { difference } = outcome;
  if (difference.kind !== "values" || !wanted || !came) {
    return { expected: wanted, came, options: {} };
  }
  const { wrong } = difference;
  const digits = digitsToTell(came.values, wanted.values, wrong);
  return { expected: wanted, came, options: { wrong, digits } };
}
