import { parentPort } from "node:worker_threads";
import { RefusedError } from "../refused-error.ts";
import type { Answer, Question } from "./messages.ts";
import { prepare, separate } from "./prepare.ts";

// The thread in which submissions are read: a notebook can keep our tools busy
// for ever, or be too much for their stack. The thread can be ended.

const port = parentPort!;

function answerTo(question: Question): Answer {
  const { rules } = question;
  const opened = prepare(Buffer.from(question.bytes), rules);
  if (question.ask === "separate") return { units: separate(opened, rules) };
  const { prepared, assembled } = opened;
  return { prepared, assembled };
}

port.on("message", (question: Question) => {
  try {
    port.postMessage(answerTo(question));
  } catch (error) {
    const answer: Answer =
      error instanceof RefusedError
        ? { refused: error.text }
        : { tooMuch: `${error}` };
    port.postMessage(answer);
  }
});

// All packages are loaded: from now on the time counts.
port.postMessage({ ready: true } satisfies Answer);
