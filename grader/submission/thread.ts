import { parentPort, workerData } from "node:worker_threads";
import { RefusedError } from "../refused-error.ts";
import type { Answer, Question } from "./messages.ts";
import { type Opened, prepare, separate } from "./prepare.ts";
import { TypeService } from "./type-service.ts";

// The thread in which submissions are read: a notebook can keep our tools busy
// for ever, or be too much for their stack. The thread can be ended.

const port = parentPort!;
const types = new TypeService(workerData.root);
let last: Opened | undefined;

function answerTo(question: Question): Answer {
  if (question.ask === "types") {
    return { remarks: last ? types.check(last.assembled) : [] };
  }
  const { rules } = question;
  const opened = prepare(Buffer.from(question.bytes), rules);
  if (question.ask === "separate") return { units: separate(opened, rules) };
  last = opened;
  return { prepared: opened.prepared };
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
