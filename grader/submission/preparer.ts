import type { Text } from "../../kit/words/text.ts";
import { refusals } from "../words/refusals.ts";
import { remarks } from "../words/remarks.ts";
import type { Answer } from "./messages.ts";
import type { Prepared, Program } from "./prepare.ts";
import { PrepareThread } from "./prepare-thread.ts";
import type { Rules } from "./rules.ts";

/** What came of preparing a submission. */
export type Preparation =
  | { program: Program; repairs: Text[]; remarks: Text[] }
  | { refused: Text };

/** How a preparer works. */
export interface PreparerOptions {
  /** How many submissions are prepared at once. */
  threads?: number;
  /** Milliseconds for reading one notebook. */
  timeLimit?: number;
  /** Milliseconds for checking its types. */
  typesLimit?: number;
}

/**
 * Reads the notebooks of many submissions and checks their types, in threads
 * of their own: one that takes for ever stops no other.
 */
export class Preparer {
  private readonly limits: { prepare: number; types: number };
  private readonly idle: PrepareThread[] = [];
  private readonly waiting: ((thread: PrepareThread) => void)[] = [];
  private left: number;

  constructor({
    threads = 1,
    timeLimit = 30_000,
    typesLimit = 10_000,
  }: PreparerOptions = {}) {
    this.left = threads;
    this.limits = { prepare: timeLimit, types: typesLimit };
  }

  /** @param withTypes whether remarks on types are wanted */
  async prepare(
    bytes: Buffer,
    rules: Rules,
    { withTypes = true } = {},
  ): Promise<Preparation> {
    return this.withThread(async (thread) => {
      const question = { ask: "prepare", bytes, rules } as const;
      const answer = await thread.ask(question, this.limits.prepare);
      if (answer && "refused" in answer) return answer;
      if (!answer || !("prepared" in answer)) return beyond(answer);
      const { prepared } = answer;
      const { repairs } = prepared;
      const types = withTypes ? await this.types(thread) : [];
      return {
        program: this.programOf(prepared, bytes, rules),
        repairs,
        remarks: [...prepared.remarks, ...types],
      };
    });
  }

  /** Ends all threads; nothing can be prepared afterwards. */
  async end(): Promise<void> {
    await Promise.all(this.idle.splice(0).map((thread) => thread.end()));
  }

  private programOf(
    { whole, problems }: Prepared,
    bytes: Buffer,
    rules: Rules,
  ): Program {
    return {
      whole,
      problems,
      separate: () =>
        this.withThread(async (thread) => {
          const question = { ask: "separate", bytes, rules } as const;
          const answer = await thread.ask(question, this.limits.prepare);
          return answer && "units" in answer ? answer.units : [whole];
        }),
    };
  }

  private async types(thread: PrepareThread): Promise<Text[]> {
    const answer = await thread.ask({ ask: "types" }, this.limits.types);
    return answer && "remarks" in answer
      ? answer.remarks
      : [remarks.tooManyTypes];
  }

  private async withThread<T>(
    work: (thread: PrepareThread) => Promise<T>,
  ): Promise<T> {
    const thread = await this.thread();
    try {
      return await work(thread);
    } finally {
      const next = this.waiting.shift();
      if (next) next(thread);
      else this.idle.push(thread);
    }
  }

  private thread(): Promise<PrepareThread> | PrepareThread {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.left > 0) {
      this.left -= 1;
      return new PrepareThread();
    }
    return new Promise((resolve) => {
      this.waiting.push(resolve);
    });
  }
}

function beyond(answer: Answer | undefined): { refused: Text } {
  const why = answer && "tooMuch" in answer ? answer.tooMuch : undefined;
  return { refused: refusals.tooMuch(why) };
}
