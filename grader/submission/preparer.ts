import type { Text } from "../../kit/words/text.ts";
import { TypeChecker } from "../types/type-checker.ts";
import { refusals } from "../words/refusals.ts";
import type { Answer, Question } from "./messages.ts";
import type { Prepared, Program } from "./prepare.ts";
import { PrepareProcess } from "./prepare-process.ts";
import type { Rules } from "./rules.ts";

/** What came of preparing a submission. */
export type Preparation =
  | { program: Program; repairs: Text[]; remarks: Text[] }
  | { refused: Text };

/** How a preparer works. */
export interface PreparerOptions {
  /** How many submissions are read at once. */
  processes?: number;
  /** Milliseconds of a processor for reading one notebook. */
  timeLimit?: number;
  /** Milliseconds of a processor for checking its types. */
  typesLimit?: number;
}

/**
 * Reads the notebooks of many submissions and checks their types, in processes
 * of their own: one that takes for ever stops no other.
 */
export class Preparer {
  private readonly timeLimit: number;
  private readonly types: TypeChecker;
  private readonly idle: PrepareProcess[] = [];
  private readonly waiting: ((process: PrepareProcess) => void)[] = [];
  private left: number;

  constructor({
    processes = 1,
    timeLimit = 30_000,
    typesLimit,
  }: PreparerOptions = {}) {
    this.left = processes;
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

  /** Ends all processes; nothing can be prepared afterwards. */
  async end(): Promise<void> {
    for (const process of this.idle.splice(0)) process.end();
    await this.types.end();
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
    const process = await this.process();
    try {
      return await process.ask(question, this.timeLimit);
    } finally {
      const next = this.waiting.shift();
      if (next) next(process);
      else this.idle.push(process);
    }
  }

  private process(): Promise<PrepareProcess> | PrepareProcess {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.left > 0) {
      this.left -= 1;
      return new PrepareProcess();
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
