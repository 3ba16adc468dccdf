import { NDArray } from "@course/lib";
import type { Text } from "../../kit/words/text.ts";
import { type Failure, SubmissionError } from "../failure.ts";
import type { Program, Unit } from "../submission/prepare.ts";
import { failures } from "../words/failures.ts";
import { plainData } from "../words/plain-data.ts";
import { type Answer, ChildProcess } from "./child-process.ts";
import { decode } from "./decode.ts";
import { Encoder } from "./encode.ts";
import { freeVariables } from "./free-variables.ts";
import { type Problem, SPOILED } from "./messages.ts";
import { notPlainData } from "./plain.ts";
import type { Processes } from "./processes.ts";
import type { TestTime } from "./walls/test-time.ts";
import type { Workshop } from "./workshop.ts";

/** How a sandbox is run. */
export interface SandboxOptions {
  workshop: Workshop;
  /** For `Math.random` of the submission. */
  seed: number;
  /** Milliseconds for each evaluation. */
  timeLimit: number;
  /** Processes from other sandboxes, where all of them run what is ours. */
  shared?: Processes;
}

/**
 * Runs functions beside one submission, in a process of its own, unless
 * processes are shared.
 */
export class Sandbox {
  /** Of the test that runs: what all its evaluations may take together. */
  time: TestTime | undefined;
  private readonly program: Program;
  private readonly options: SandboxOptions;
  private units: Unit[];
  private problems: Record<string, Problem>;
  private child: ChildProcess | undefined;

  constructor(program: Program, options: SandboxOptions) {
    this.program = program;
    this.options = options;
    this.units = [program.whole];
    this.problems = program.problems as Record<string, Problem>;
  }

  /** The last of what was printed in this test, or the first. */
  get printed(): string {
    return this.child?.printed ?? "";
  }

  /** A fresh world for the next test: all declarations are made anew. */
  async renew(): Promise<void> {
    const answer = await this.load();
    if (!("failure" in answer) || this.units[0] !== this.program.whole) return;
    // One declaration spoils all: load each name for itself, from now on.
    this.units = await this.program.separate();
    await this.load();
  }

  /**
   * Runs `fn(student, args, lib)` inside, and gives back its plain data.
   *
   * @throws {SubmissionError} when there is no such data; says why.
   * @throws {Error} when `fn` uses a name that it would not find inside.
   */
  async evaluate(fn: string, args: unknown): Promise<unknown> {
    const free = knownFreeVariables(fn);
    if (free.length > 0) {
      throw new Error(
        `The function for evaluate uses ${free.join(", ")}, which it would ` +
          "not find: it runs in the sandbox, as text. Pass it in args.",
      );
    }
    const child = this.child ?? (await this.loaded());
    const encoded = new Encoder(NDArray).encode(args);
    const answer = await child.ask(
      { op: "call", fn, args: encoded },
      this.options.timeLimit,
      this.time,
    );
    if ("failure" in answer) {
      const { failure } = answer;
      throw new SubmissionError(
        failure.kind === "result" ? notPlain(failure.message) : failure,
      );
    }
    try {
      return decode(answer.value, NDArray);
    } catch (error) {
      const what = notPlainData(error);
      if (!what) throw error;
      throw new SubmissionError(notPlain(what));
    }
  }

  /** Ends the process, or gives it back; the next test gets another one. */
  close(): void {
    const { shared } = this.options;
    if (this.child && shared) shared.giveBack(this.child);
    else this.end();
    this.child = undefined;
  }

  private end(): void {
    this.child?.kill({ kind: "crashed", message: failures.over });
  }

  private start(): ChildProcess {
    const { workshop, seed } = this.options;
    return new ChildProcess(workshop, seed);
  }

  private async loaded(): Promise<ChildProcess> {
    await this.load();
    return this.child!;
  }

  /** All units are loaded, but for those at which the process ends. */
  private async load(): Promise<Answer> {
    for (;;) {
      const answer = await this.tryToLoad();
      const child = this.child!;
      if (!("failure" in answer) || child.isAlive) return answer;
      const last = this.units[child.loading ?? -1];
      if (!last || last === this.program.whole) return answer;
      this.leaveOut(last, answer.failure, child.printed);
    }
  }

  /** From now on, the names of a unit are nothing but the reason why. */
  private leaveOut(
    unit: Unit,
    { kind, message }: Failure,
    printed: string,
  ): void {
    this.units = this.units.filter((other) => other !== unit);
    const problems = unit.names.map((name) => [
      name,
      { kind, message: failures.loading(name, message), printed },
    ]);
    this.problems = { ...this.problems, ...Object.fromEntries(problems) };
  }

  private async tryToLoad(): Promise<Answer> {
    const { units, problems } = this;
    const ask = (child: ChildProcess) => {
      const isSame = child.units === units;
      child.units = units;
      return child.ask(
        isSame ? { op: "reload" } : { op: "load", units, problems },
        this.options.timeLimit,
      );
    };
    this.child ??= this.options.shared?.take();
    if (this.child?.isOld) this.close();
    if (this.child) {
      this.child.printed = "";
      const answer = await ask(this.child);
      if (this.child.isAlive && !isSpoiled(answer)) return answer;
      this.end();
    }
    // There is none yet, or the last test has left a broken one.
    this.child = this.start();
    return ask(this.child);
  }
}

/** By the text of each function of the hidden tests. */
const free = new Map<string, readonly string[]>();

function knownFreeVariables(fn: string): readonly string[] {
  const found = free.get(fn) ?? freeVariables(fn);
  free.set(fn, found);
  return found;
}

function isSpoiled(answer: Answer): boolean {
  return "value" in answer && answer.value === SPOILED;
}

/** Told when the result of a test is not of the kinds that can come back. */
export function notPlain(what: Text): Failure {
  return { kind: "result", message: plainData.expected(what) };
}
