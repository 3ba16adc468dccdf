import { normalForm, rightForms } from "../../kit/quiz/normal-form.ts";
import { messages } from "../../kit/words/messages.ts";
import { SubmissionError } from "../failure.ts";
import { expectThat } from "./expect-close.ts";

/**
 * Compares an answer to a question of a quiz with the right one: a letter, or
 * a number that may be rounded or cut off behind its last digit.
 *
 * @param digits behind the point, for a number; a choice has none
 * @throws {SubmissionError} of kind "wrong" when it is another one, or none.
 */
export function expectAnswer(
  given: unknown,
  right: string | number,
  digits?: number,
): void {
  const form = normalForm(given, digits);
  if (form === undefined) {
    const message = messages.noAnswer(digits);
    throw new SubmissionError({ kind: "wrong", message });
  }
  expectThat(
    rightForms(right, digits).includes(form),
    messages.noSuchAnswer(form),
  );
}
