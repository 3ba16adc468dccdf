import { z } from "zod";
import type { Notebook } from "../../kit/notebook.ts";
import { normalForm, rightForms } from "../../kit/quiz/normal-form.ts";
import {
  type Explanation,
  seal,
  sealedLength,
} from "../../kit/quiz/sealed-box.ts";
import type { QuestionWords } from "../../kit/words/exercise-words.ts";
import { Problem } from "../setup/problem.mjs";
import { isTagged, readWords, textSchema } from "./words-cell.ts";

/** The tag of the raw cell that holds the questions of a quiz. */
export const QUESTIONS = "questions";

const question = z.strictObject({
  title: textSchema,
  /** Digits behind the point of a number; a choice has none. */
  digits: z.int().nonnegative().optional(),
  right: z.union([z.string(), z.number()]),
  because: textSchema,
  /** By the answer: what is wrong with it. */
  wrong: z.record(z.string(), textSchema),
});
const questions = z.record(z.string(), question);

/** A question as its author writes it. */
export type WrittenQuestion = z.infer<typeof question>;

/**
 * The questions of a solution, readable; none when it is no quiz.
 *
 * @throws {Problem} when they are not as they have to be.
 */
export function questionsOf(
  solution: Notebook,
  file: string,
): Record<string, WrittenQuestion> {
  const where = `${file}, the cell "${QUESTIONS}"`;
  const advice =
    "A question is { title, digits?, right, because, wrong: { … } }; each " +
    "text needs en and ja.";
  const cells = solution.cells.filter((cell) => isTagged(cell, QUESTIONS));
  return Object.assign(
    {},
    ...cells.map(({ source }) =>
      readWords(source, questions, { where, advice }),
    ),
  );
}

/**
 * A question as students get it: each explanation sealed by its answer.
 *
 * @param exercise the name of the exercise, e.g. `14-quiz`
 * @throws {Problem} when an answer is none, or both right and wrong, or a
 *   choice has a gap in its letters.
 */
export function sealQuestion(
  exercise: string,
  name: string,
  { title, digits, right, because, wrong }: WrittenQuestion,
): QuestionWords {
  const said = new Map<string, Explanation>();
  for (const [answer, text] of Object.entries(wrong)) {
    const given = digits === undefined ? answer : Number(answer);
    const form = normalForm(given, digits);
    if (form === undefined || said.has(form)) {
      throw new Problem(`${exercise}, ${name}: "${answer}" is no new answer.`);
    }
    said.set(form, { right: false, text });
  }
  for (const form of rightForms(right, digits)) {
    if (said.has(form)) {
      throw new Problem(`${exercise}, ${name}: ${form} is right and wrong.`);
    }
    said.set(form, { right: true, text: because });
  }
  if (digits === undefined) expectLetters(`${exercise}, ${name}`, said);
  const length = Math.max(...[...said.values()].map(sealedLength));
  const sealed = [...said].map(([form, what]) =>
    seal(name, form, what, length),
  );
  // In an order that has nothing to do with that of the answers.
  const boxes = { exercise, sealed: sealed.sort() };
  return digits === undefined
    ? { title, ...boxes }
    : { title, digits, ...boxes };
}

/** Each choice has its explanation: a, b, c, … */
function expectLetters(where: string, said: ReadonlyMap<string, unknown>) {
  const letters = [...said.keys()].sort().join("");
  if (letters.length > 1 && "abcdefgh".startsWith(letters)) return;
  throw new Problem(
    `${where}: the answers are ${letters}.`,
    "A choice needs an explanation for each of a, b, c, …",
  );
}
