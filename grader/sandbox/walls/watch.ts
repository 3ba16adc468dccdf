import { BOUNDS } from "./bounds.ts";
import { type Account, tooLong } from "./test-time.ts";
import { LOOK_EVERY, type Usage, usageOf } from "./usage.ts";

/** What a process has too much of; `test`: with all that a test has asked. */
export type Excess =
  | "memory"
  | "time"
  | "waiting"
  | "test time"
  | "test waiting";

/** How a question is watched. */
export interface WatchOptions {
  /** Of the process, once it is known. */
  pid: () => number | undefined;
  /** Milliseconds that the answer may take of a processor. */
  timeLimit: number;
  /** Of the test to which the question belongs, if it belongs to one. */
  account?: Account | undefined;
  /** Told once, when a bound is passed. */
  onExcess: (what: Excess) => void;
}

/**
 * Watches a process while it works on one question.
 *
 * Its time is that of the processor: on a busy machine, an answer is not too
 * late because others were served first.
 */
export class Watch {
  /** Milliseconds of a processor in the whole life, when last looked at. */
  spent = 0;
  private readonly options: WatchOptions;
  private readonly start = performance.now();
  /** Until when the time of the question is booked. */
  private booked = this.start;
  private first: Usage | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(options: WatchOptions) {
    this.options = options;
    this.lookLater();
  }

  stop(): void {
    if (!this.isOver) this.count();
    this.isOver = true;
    clearTimeout(this.timer);
  }

  /** Most answers come before the first look, which so costs nothing. */
  private lookLater(): void {
    const { timeLimit, account } = this.options;
    const due = LOOK_EVERY - (account?.unseen ?? 0);
    const pause = Math.max(0, Math.min(due, timeLimit));
    this.timer = setTimeout(() => this.look(), pause);
  }

  private async look(): Promise<void> {
    const { account } = this.options;
    this.count();
    account?.bookClock();
    const pid = this.options.pid();
    const now = pid === undefined ? undefined : await usageOf(pid);
    account?.book(now); // also if the answer came meanwhile
    if (this.isOver) return;
    this.spent = now?.cpu ?? this.spent;
    this.first ??= now;
    const excess = this.excess(now);
    if (excess === undefined) return this.lookLater();
    this.stop();
    this.options.onExcess(excess);
  }

  /** Puts the time since the last look to the account of the test. */
  private count(): void {
    const now = performance.now();
    const { account } = this.options;
    if (account) account.unseen += now - this.booked;
    this.booked = now;
  }

  private excess(now: Usage | undefined): Excess | undefined {
    const { timeLimit, account } = this.options;
    if (now && now.resident > BOUNDS.resident) return "memory";
    const why = tooLong(this.spentOn(now), timeLimit);
    if (why || !account) return why;
    const { test } = account;
    const whole = tooLong(test, test.limit);
    return whole && `test ${whole}`;
  }

  private spentOn(now: Usage | undefined) {
    const { first } = this;
    const passed = performance.now() - this.start;
    if (!now || !first) return { cpu: 0, passed };
    const cpu = now.cpu - first.cpu;
    return now.waited === undefined || first.waited === undefined
      ? { cpu, passed }
      : { cpu, passed, waited: now.waited - first.waited };
  }
}
