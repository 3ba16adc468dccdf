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

/** The first check reads the library, which takes longer than the others. */
const LIBRARY = {
  code:
    'import * as lib from "@course/lib"; import * as kit from "@course/kit"; ' +
    "export { lib, kit };",
  segments: [],
  problems: {},
};

function answerTo(question: Question): Answer {
  if (question.ask === "library") return { remarks: types.check(LIBRARY) };
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

// All packages are loaded: from now on the time counts.
port.postMessage({ ready: true } satisfies Answer);
