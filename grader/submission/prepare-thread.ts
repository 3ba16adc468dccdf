import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { buildSync } from "esbuild";
import type { Answer, Question } from "./messages.ts";

const path = (relative: string) =>
  fileURLToPath(new URL(relative, import.meta.url));
const START_LIMIT = 120_000; // milliseconds to load packages

/** A thread that prepares submissions, and is made anew when it was ended. */
export class PrepareThread {
  private worker: Worker | undefined;

  /**
   * The answer; `undefined` when there is none in time, or the thread has
   * come to its end over the question.
   *
   * @throws {Error} when the thread cannot start.
   */
  async ask(question: Question, limit: number): Promise<Answer | undefined> {
    this.worker ??= await start();
    const answer = await answerOf(this.worker, question, limit);
    if (answer === undefined) await this.end();
    return answer;
  }

  async end(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }
}

async function start(): Promise<Worker> {
  const worker = new Worker(program(), {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  worker.on("error", () => {}); // told by the answer that never comes
  worker.unref();
  if (await answerOf(worker, undefined, START_LIMIT)) return worker;
  await worker.terminate();
  throw new Error("The thread that reads notebooks did not start.");
}

function answerOf(
  worker: Worker,
  question: Question | undefined,
  limit: number,
): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const settle = (answer?: Answer) => {
      clearTimeout(timer);
      worker.off("message", settle).off("exit", gone);
      worker.unref();
      resolve(answer);
    };
    const gone = () => settle();
    const timer = setTimeout(settle, limit);
    worker.ref();
    worker.on("message", settle).on("exit", gone);
    if (question) worker.postMessage(question);
  });
}

let bundled: string | undefined;

/** The program of the thread: JavaScript, which every version of Node reads. */
function program(): string {
  bundled ??= buildSync({
    entryPoints: [path("thread.ts")],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  }).outputFiles[0].text;
  // Packages are found from here, wherever the grader was started.
  const here = JSON.stringify(import.meta.url);
  const own = `require("node:module").createRequire(${here})`;
  return `((require) => { ${bundled}\n })(${own})`;
}
