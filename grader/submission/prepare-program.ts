import { RefusedError } from "../refused-error.ts";
import type { Answer, Question } from "./messages.ts";
import { prepare, separate } from "./prepare.ts";

// The process in which submissions are read: a notebook can keep our tools busy
// for ever, or be too much for their stack. The process can be ended.

function answerTo(question: Question): Answer {
  const { rules } = question;
  const opened = prepare(Buffer.from(question.bytes), rules);
  if (question.ask === "separate") return { units: separate(opened, rules) };
  const { prepared, assembled } = opened;
  return { prepared, assembled };
}

const send = (answer: Answer) => process.send!(answer);

process.on("message", (question: Question) => {
  try {
    send(answerTo(question));
  } catch (error) {
    send(
      error instanceof RefusedError
        ? { refused: error.text }
        : { tooMuch: `${error}` },
    );
  }
});

// All packages are loaded: from now on the time counts.
send({ ready: true });
