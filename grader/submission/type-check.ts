import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
} from "node:worker_threads";
import { buildSync } from "esbuild";
import type { Assembled } from "./assemble.ts";
import type { WorkerAnswer } from "./type-worker.ts";

const path = (relative: string) =>
  fileURLToPath(new URL(relative, import.meta.url));
const START_LIMIT = 120_000; // milliseconds to read the library

const TOO_MUCH =
  "The types of this notebook could not be checked: that takes too much time " +
  "or memory. Is there a type that goes on and on?";

/**
 * Checks the types of many submissions, each for a limited time.
 *
 * The compiler works in a thread of its own, because a type can keep it busy
 * for ever. Such a thread is ended, and the next submission gets a new one.
 */
export class TypeChecker {
  private readonly timeLimit: number;
  private thread: TypeThread | undefined;

  /** @param timeLimit milliseconds for one submission. */
  constructor({ timeLimit = 3_000 }: { timeLimit?: number } = {}) {
    this.timeLimit = timeLimit;
  }

  /**
   * A remark for each type error, with its cell and the line in the cell; or
   * one that the types could not be checked.
   *
   * @throws {Error} when the compiler cannot even read the library.
   */
  check(assembled: Assembled): string[] {
    this.thread ??= new TypeThread();
    const remarks = this.thread.ask(assembled, this.timeLimit);
    if (remarks) return remarks;
    this.thread.end();
    this.thread = undefined;
    return [TOO_MUCH];
  }
}

/** A thread with a compiler that knows the library. */
class TypeThread {
  private readonly answers = new Int32Array(new SharedArrayBuffer(4));
  private readonly port: MessagePort;
  private readonly worker: Worker;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port1;
    this.worker = new Worker(program(), {
      eval: true,
      workerData: { root: path("../../"), answers: this.answers, port: port2 },
      transferList: [port2],
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    });
    this.worker.on("error", () => {}); // told by the answer that never comes
    this.worker.unref();
    this.port.unref();
    if (this.answer(START_LIMIT)) return;
    this.end();
    throw new Error("The type checker could not read the library.");
  }

  ask(assembled: Assembled, timeLimit: number): WorkerAnswer {
    this.port.postMessage(assembled);
    return this.answer(timeLimit);
  }

  end(): void {
    void this.worker.terminate();
    this.port.close();
  }

  private answer(timeLimit: number): WorkerAnswer {
    Atomics.wait(this.answers, 0, 0, timeLimit);
    Atomics.store(this.answers, 0, 0);
    return receiveMessageOnPort(this.port)?.message;
  }
}

let bundled: string | undefined;

/** The program of the thread: JavaScript, which every version of Node reads. */
function program(): string {
  const typescript = createRequire(import.meta.url).resolve("typescript");
  bundled ??= buildSync({
    entryPoints: [path("type-worker.ts")],
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    alias: { typescript },
    external: [typescript],
    logLevel: "silent",
  }).outputFiles[0].text;
  return bundled;
}
