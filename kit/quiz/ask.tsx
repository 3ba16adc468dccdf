import { newDisplay } from "@course/lib";
import { renderToStaticMarkup } from "preact-render-to-string";
import { passes, remember } from "../check/progress.ts";
import { asError } from "../check/run-check.ts";
import { sendReport } from "../check/sent-report.ts";
import { type Question, questions } from "../words/catalogue.ts";
import type { QuestionWords } from "../words/exercise-words.ts";
import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import { normalForm } from "./normal-form.ts";
import { unseal } from "./sealed-box.ts";

/** What is said about an answer. */
interface Reply {
  sign: string;
  /** Why it is right or wrong, or what is missing. */
  text: string;
  /** Where help is; nothing when the answer is right. */
  help: string;
}

/**
 * Says whether the answer to a question of the quiz is right, and why: each
 * wrong choice has an explanation of its own.
 *
 * @param question its name in the words of the exercise
 * @param answer gives the student's answer: a letter or a number
 * @throws {RangeError} when the exercises have no such question.
 */
export function ask(question: Question, answer: () => string | number): void {
  const words = questions[question];
  if (!words) {
    throw new RangeError(
      `The exercises have no question "${question}". There are ` +
        `${Object.keys(questions).join(", ")}: write it as in their words.`,
    );
  }
  const reply = replyTo(question, words, answer);
  const isRight = passes(placeOf(question));
  const title = say(words.title);
  const isSent = sendReport({
    title,
    lines: ({ withHelp }) =>
      [
        title,
        `${reply.sign}: ${reply.text}`,
        withHelp ? reply.help : "",
      ].filter(Boolean),
    passed: Number(isRight),
    total: 1,
    ...(!isRight && { stuckAt: question }),
  });
  if (!isSent) showReply(title, reply, count(words));
}

function replyTo(
  question: string,
  words: QuestionWords,
  answer: () => unknown,
): Reply {
  remember(placeOf(question), false);
  const help = say(messages.askForHint(question));
  let given: unknown;
  try {
    given = answer();
  } catch (error) {
    const { name, message } = asError(error);
    const sign = name === "TodoError" ? messages.toDo : messages.threw;
    return { sign: say(sign), text: message, help };
  }
  const sign = say(messages.notRight);
  const form = normalForm(given, words.digits);
  if (form === undefined) {
    return { sign, text: say(messages.noAnswer(words.digits)), help };
  }
  const found = unseal(question, form, words.sealed);
  if (!found) return { sign, text: say(messages.noSuchAnswer(form)), help };
  if (!found.right) return { sign, text: say(found.text), help };
  remember(placeOf(question), true);
  return { sign: say(messages.right), text: say(found.text), help: "" };
}

/** How many of the questions asked together are answered rightly by now. */
function count(words: QuestionWords): string {
  const together = Object.entries(questions).filter(
    ([, { exercise }]) => exercise === words.exercise,
  );
  const right = together.filter(([name]) => passes(placeOf(name))).length;
  return say(messages.rightCount(right, together.length));
}

function placeOf(question: string): string {
  return `question ${question}`;
}

function showReply(title: string, reply: Reply, count: string): void {
  const { sign, text, help } = reply;
  const lines = [`${sign}: ${title}`, text, help, count].filter(Boolean);
  const display = newDisplay();
  if (!display) console.log(lines.join("\n"));
  display?.show({
    "text/html": renderToStaticMarkup(
      <div>
        <p>
          <strong>{sign}</strong>: {title}
        </p>
        <p>{text}</p>
        {help && <p>{help}</p>}
        <p>
          <small>{count}</small>
        </p>
      </div>,
    ),
    "text/plain": lines.join("\n"),
  });
}
