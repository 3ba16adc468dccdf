import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { randomUUID } from "node:crypto";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Failure } from "../failure.ts";
import { failures } from "../words/failures.ts";
import type { Call, Load } from "./messages.ts";
import { LIMITS } from "./plain.ts";
import { type Reply, readReply } from "./reply.ts";
import { spawnDeno } from "./spawn.ts";
import type { Workshop } from "./workshop.ts";

/** A value from the sandbox, still encoded, or why there is none. */
export type Answer = Extract<Reply, { value: unknown }> | { failure: Failure };

type Request = Omit<Load, "id"> | Omit<Call, "id">;

/** One sandbox: a process that is asked one thing at a time. */
export class ChildProcess {
  /** The last of what was printed, or the first if no end comes. */
  printed = "";
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly token = randomUUID();
  private readonly folder: string;
  private id = 0;
  private received = 0;
  private complaint = "";
  private settle: ((answer: Answer) => void) | undefined;
  private ended: Failure | undefined;

  constructor(workshop: Workshop, seed: number) {
    this.folder = path.dirname(workshop.program);
    this.child = spawnDeno(workshop, seed);
    this.child.stdin.on("error", () => {}); // told by "close" as well
    this.child.on("error", (error) => {
      const message = failures.notStarted(error.message);
      this.end({ kind: "crashed", message });
    });
    this.child.on("close", (code, signal) => {
      this.end(this.whyEnded(code, signal));
    });
    this.child.stderr.on("data", (bytes: Buffer) => {
      this.complaint = (this.complaint + bytes.toString()).slice(-5_000);
    });
    this.child.stdout.on("data", (bytes: Buffer) => {
      this.received += bytes.length;
      if (this.received > 4 * LIMITS.length) this.kill(TOO_MUCH);
    });
    createInterface({ input: this.child.stdout }).on("line", (line) => {
      this.read(line);
    });
    this.write({ token: this.token });
  }

  /** Whether the process can still be asked. */
  get isAlive(): boolean {
    return this.ended === undefined;
  }

  /** Whether it can be asked, and nothing is left unanswered. */
  get isIdle(): boolean {
    return this.isAlive && this.settle === undefined;
  }

  /** Asks, and waits for the answer for at most `timeLimit` milliseconds. */
  ask(request: Request, timeLimit: number): Promise<Answer> {
    if (this.ended) return Promise.resolve({ failure: this.ended });
    this.id += 1;
    this.received = 0;
    const answer = new Promise<Answer>((resolve) => {
      const settle = (value: Answer) => {
        clearTimeout(timer);
        this.settle = undefined;
        resolve(value);
      };
      const timer = setTimeout(() => {
        // An answer that came in time but was not read yet counts.
        setImmediate(() => {
          if (this.settle === settle) this.kill(tooLong(timeLimit));
        });
      }, timeLimit);
      this.settle = settle;
    });
    this.write({ ...request, id: this.id });
    return answer;
  }

  /** Ends the process, for the reason given. */
  kill(reason: Failure): void {
    this.end(reason);
    this.child.kill("SIGKILL");
  }

  private read(line: string): void {
    const reply = this.understood(line);
    if (!reply) return; // not written by our side: worth nothing
    if ("printed" in reply) this.printed = this.redact(reply.printed);
    else if (reply.id === this.id) {
      this.settle?.("error" in reply ? { failure: this.told(reply) } : reply);
    }
  }

  /** A line that our tools cannot read ends this process and no other. */
  private understood(line: string): Reply | undefined {
    try {
      return readReply(line, this.token);
    } catch (error) {
      const message = failures.unreadable(`${error}`);
      this.kill({ kind: "crashed", message });
      return undefined;
    }
  }

  private told({ error }: Extract<Reply, { error: unknown }>): Failure {
    const { en, ja } = error.message;
    return { ...error, message: { en: this.redact(en), ja: this.redact(ja) } };
  }

  /** Without the temporary folder, which differs from run to run. */
  private redact(text: string): string {
    return text.replaceAll(this.folder, "");
  }

  private write(message: unknown): void {
    this.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  private end(reason: Failure): void {
    this.ended ??= reason;
    this.settle?.({ failure: this.ended });
  }

  private whyEnded(code: number | null, signal: string | null): Failure {
    if (/out of memory|OOM/i.test(this.complaint)) return TOO_BIG;
    const how = signal ? `by ${signal}` : `with code ${code}`;
    return { kind: "crashed", message: failures.ended(how) };
  }
}

const TOO_BIG: Failure = { kind: "memory", message: failures.memory };

const TOO_MUCH: Failure = { kind: "crashed", message: failures.flood };

function tooLong(limit: number): Failure {
  return { kind: "timeout", message: failures.timeout(limit / 1000) };
}
