import type { Text } from "../../kit/words/text.ts";
import { TypeChecker } from "../types/type-checker.ts";
import { refusals } from "../words/refusals.ts";
import type { Answer, Question } from "./messages.ts";
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
  /** Milliseconds of a processor for checking its types. */
  typesLimit?: number;
}

/**
 * Reads the notebooks of many submissions, in threads of their own, and checks
 * their types, in a process of its own: one that takes for ever stops no other.
 */
export class Preparer {
  private readonly timeLimit: number;
  private readonly types: TypeChecker;
  private readonly idle: PrepareThread[] = [];
  private readonly waiting: ((thread: PrepareThread) => void)[] = [];
  private left: number;

  constructor({
    threads = 1,
    timeLimit = 30_000,
    typesLimit,
  }: PreparerOptions = {}) {
    this.left = threads;
    this.timeLimit = timeLimit;
    this.types = new TypeChecker(
      typesLimit === undefined ? {} : { timeLimit: typesLimit },
    );
  }

  /** @param withTypes whether remarks on types are wanted */
  async prepare(
    bytes: Buffer,
    rules: Rules,
    { withTypes = true } = {},
  ): Promise<Preparation> {
    const question = { ask: "prepare", bytes, rules } as const;
    const answer = await this.ask(question);
    if (answer && "refused" in answer) return answer;
    if (!answer || !("prepared" in answer)) return beyond(answer);
    const { prepared, assembled } = answer;
    const { repairs } = prepared;
    const types = withTypes ? await this.types.check(assembled) : [];
    return {
      program: this.programOf(prepared, bytes, rules),
      repairs,
      remarks: [...prepared.remarks, ...types],
    };
  }

  /** Ends all threads; nothing can be prepared afterwards. */
  async end(): Promise<void> {
    const threads = this.idle.splice(0);
    await Promise.all([...threads, this.types].map((one) => one.end()));
  }

  private programOf(
    { whole, problems }: Prepared,
    bytes: Buffer,
    rules: Rules,
  ): Program {
    return {
      whole,
      problems,
      separate: async () => {
        const answer = await this.ask({ ask: "separate", bytes, rules });
        return answer && "units" in answer ? answer.units : [whole];
      },
    };
  }

  private async ask(question: Question): Promise<Answer | undefined> {
    const thread = await this.thread();
    try {
      return await thread.ask(question, this.timeLimit);
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
