import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Failure } from "../failure.ts";
import type { Unit } from "../submission/prepare.ts";
import { failures } from "../words/failures.ts";
import { Lines } from "./lines.ts";
import type { Call, Load, Reload } from "./messages.ts";
import { LIMITS } from "./plain.ts";
import { type Reply, readReply } from "./reply.ts";
import { type Spawned, spawnDeno } from "./spawn.ts";
import { BOUNDS } from "./walls/bounds.ts";
import { Account, type TestTime } from "./walls/test-time.ts";
import { type Excess, Watch } from "./walls/watch.ts";
import type { Workshop } from "./workshop.ts";

/** A value from the sandbox, still encoded, or why there is none. */
export type Answer = Extract<Reply, { value: unknown }> | { failure: Failure };

type Request = Omit<Load, "id"> | Omit<Reload, "id"> | Omit<Call, "id">;

/** One sandbox: a process that is asked one thing at a time. */
export class ChildProcess {
  /** The last of what was printed, or the first if no end comes. */
  printed = "";
  /** Of the submission that was loaded last. */
  units: readonly Unit[] | undefined;
  /** Which unit it loads, while it answers. */
  loading: number | undefined;
  private readonly spawned: Spawned;
  private readonly isWatched: boolean;
  private readonly token = randomUUID();
  private readonly folder: string;
  private id = 0;
  private received = 0;
  private spent = 0;
  private timeLimit = 0;
  private watch: Watch | undefined;
  private complaint = "";
  private settle: ((answer: Answer) => void) | undefined;
  private ended: Failure | undefined;
  private account: Account | undefined;

  constructor(workshop: Omit<Workshop, "remove">, seed: number) {
    this.folder = path.dirname(workshop.program);
    this.isWatched = workshop.walls.isWatched;
    this.spawned = spawnDeno(workshop, seed);
    const { child } = this.spawned;
    child.stdin.on("error", () => {}); // told by "close" as well
    child.on("error", (error) => {
      const message = failures.notStarted(error.message);
      this.end({ kind: "crashed", message });
    });
    child.on("close", () => this.end(this.whyEnded()));
    child.stderr.on("data", (bytes: Buffer) => {
      this.count(bytes);
      this.complaint = (this.complaint + bytes.toString()).slice(-5_000);
    });
    const lines = new Lines();
    child.stdout.on("data", (bytes: Buffer) => {
      this.count(bytes);
      for (const line of lines.add(bytes)) this.read(line);
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

  /** Whether it has used half of the time that it may live. */
  get isOld(): boolean {
    return this.spent > (1_000 * BOUNDS.cpu) / 2;
  }

  /**
   * Asks, and waits for the answer; it may take `timeLimit` milliseconds, as
   * may each unit that is loaded.
   *
   * @param test whose time it takes as well
   */
  ask(request: Request, timeLimit: number, test?: TestTime): Promise<Answer> {
    if (this.ended) return Promise.resolve({ failure: this.ended });
    if (this.account?.test !== test) this.account = test && new Account(test);
    this.id += 1;
    this.received = 0;
    this.loading = undefined;
    this.timeLimit = timeLimit;
    const answer = new Promise<Answer>((resolve) => {
      this.settle = (value) => {
        this.stopWatch();
        this.settle = undefined;
        resolve(value);
      };
    });
    this.startWatch();
    this.write({ ...request, id: this.id });
    return answer;
  }

  /** Ends the process, for the reason given. */
  kill(reason: Failure): void {
    this.end(reason);
    this.spawned.child.kill("SIGKILL");
  }

  private startWatch(): void {
    this.stopWatch();
    if (!this.isWatched) return;
    const { timeLimit, account } = this;
    const { pid } = this.spawned;
    const onExcess = (what: Excess) => {
      // An answer that came in time but was not read yet counts.
      setImmediate(() => {
        if (this.watch !== watch) return;
        const limits = { call: timeLimit, test: account?.test.limit ?? 0 };
        this.kill(excessive(what, limits));
      });
    };
    const watch = new Watch({ pid, timeLimit, account, onExcess });
    this.watch = watch;
  }

  private stopWatch(): void {
    this.watch?.stop();
    this.spent = Math.max(this.spent, this.watch?.spent ?? 0);
    this.watch = undefined;
  }

  private count(bytes: Buffer): void {
    this.received += bytes.length;
    if (this.received > 4 * LIMITS.length) this.kill(TOO_MUCH);
  }

  private read(line: string): void {
    const reply = this.understood(line);
    if (!reply) return; // not written by our side: worth nothing
    if ("printed" in reply) this.printed = this.redact(reply.printed);
    else if ("loading" in reply) this.startUnit(reply.loading);
    else if (reply.id === this.id) {
      this.settle?.("error" in reply ? { failure: this.told(reply) } : reply);
    }
  }

  private startUnit(unit: number): void {
    this.loading = unit;
    this.printed = "";
    this.startWatch();
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
    this.spawned.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  private end(reason: Failure): void {
    this.ended ??= reason;
    this.settle?.({ failure: this.ended });
  }

  /** Deno's own last words tell more than how it ended. */
  private whyEnded(): Failure {
    if (/out of memory|OOM|memory allocation of/i.test(this.complaint)) {
      return TOO_BIG;
    }
    const isWaiting = /promise never resolved/i.test(this.complaint);
    const message = isWaiting ? failures.neverCame : failures.ended;
    return { kind: "crashed", message };
  }
}

const TOO_BIG: Failure = { kind: "memory", message: failures.memory };

const TOO_MUCH: Failure = { kind: "crashed", message: failures.flood };

/** @param limits in milliseconds */
function excessive(
  what: Excess,
  { call, test }: { call: number; test: number },
): Failure {
  if (what === "memory") return TOO_BIG;
  const message = {
    time: failures.timeout(call / 1000),
    waiting: failures.waiting(call / 1000),
    "test time": failures.testTimeout(test / 1000),
    "test waiting": failures.testWaiting(test / 1000),
  }[what];
  return { kind: "timeout", message };
}
