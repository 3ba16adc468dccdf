import { fileURLToPath } from "node:url";
import type { Text } from "../../kit/words/text.ts";
import type { Assembled } from "../submission/assemble.ts";
import { clip, shorten } from "../submission/shorten.ts";
import { remarks } from "../words/remarks.ts";
import { NativeCompiler, type TypeFault } from "./native-compiler.ts";
import { toCell } from "./to-cell.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** Checks the types of many submissions, one after the other. */
export class TypeChecker {
  private readonly timeLimit: number;
  private compiler: Promise<NativeCompiler> | undefined;
  private turn: Promise<unknown> = Promise.resolve();

  /** @param timeLimit milliseconds of a processor for one submission */
  constructor({ timeLimit = 10_000 } = {}) {
    this.timeLimit = timeLimit;
  }

  /**
   * One remark for each type error, with its cell and the line in the cell.
   *
   * @throws {Error} when the compiler does not start.
   */
  check(assembled: Assembled): Promise<Text[]> {
    const answer = this.turn.then(() => this.checkNow(assembled));
    this.turn = answer.catch(() => {}); // told to the one who asked
    return answer;
  }

  /** Ends the compiler; the next check would start another one. */
  async end(): Promise<void> {
    const compiler = this.compiler;
    this.compiler = undefined;
    (await compiler?.catch(() => undefined))?.end();
  }

  private async checkNow({ code, segments }: Assembled): Promise<Text[]> {
    this.compiler ??= NativeCompiler.start(ROOT);
    const compiler = await this.compiler;
    const faults = await compiler.faultsIn(code, this.timeLimit);
    if (!faults) {
      await this.end();
      return [remarks.tooManyTypes];
    }
    return shorten(
      faults,
      (fault) => {
        const line = code.slice(0, fault.pos).split("\n").length;
        return remarks.typeError(toCell(segments, line), clip(inFull(fault)));
      },
      remarks.moreTypeErrors,
    );
  }
}

function inFull({ text, messageChain = [] }: TypeFault): string {
  return [text, ...messageChain.map(inFull)].join(" ");
}
