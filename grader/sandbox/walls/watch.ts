import { BOUNDS } from "./bounds.ts";
import { LOOK_EVERY, type Usage, usageOf } from "./usage.ts";

/** What a process has too much of. */
export type Excess = "memory" | "time" | "waiting";

/** How a question is watched. */
export interface WatchOptions {
  /** Of the process, once it is known. */
  pid: () => number | undefined;
  /** Milliseconds that the answer may take of a processor. */
  timeLimit: number;
  /** Told once, when a bound is passed. */
  onExcess: (what: Excess) => void;
}

/**
 * Watches a process while it works on one question.
 *
 * Its time is that of the processor: on a busy machine, an answer is not too
 * late because others were served first. Who sleeps uses no processor, so the
 * clock counts as well, with patience.
 */
export class Watch {
  /** Milliseconds of a processor in the whole life, when last looked at. */
  spent = 0;
  private readonly options: WatchOptions;
  private readonly start = performance.now();
  private first: Usage | undefined;
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(options: WatchOptions) {
    this.options = options;
    this.lookLater();
  }

  stop(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  /** Most answers come before the first look, which so costs nothing. */
  private lookLater(): void {
    const pause = Math.min(LOOK_EVERY, this.options.timeLimit);
    this.timer = setTimeout(() => this.look(), pause);
  }

  private async look(): Promise<void> {
    const pid = this.options.pid();
    const now = pid === undefined ? undefined : await usageOf(pid);
    if (this.isOver) return;
    this.spent = now?.cpu ?? this.spent;
    this.first ??= now;
    const excess = this.excess(now);
    if (excess === undefined) return this.lookLater();
    this.stop();
    this.options.onExcess(excess);
  }

  private excess(now: Usage | undefined): Excess | undefined {
    const { timeLimit } = this.options;
    const passed = performance.now() - this.start;
    if (passed > 10 * timeLimit + 10_000) return "waiting";
    if (!now || !this.first) return undefined;
    if (now.resident > BOUNDS.resident) return "memory";
    if (now.cpu - this.first.cpu > timeLimit) return "time";
    if (now.waited === undefined || this.first.waited === undefined) {
      return undefined;
    }
    // What it neither ran nor waited for a processor, it slept.
    const own = passed - (now.waited - this.first.waited);
    return own > 3 * timeLimit + 1_000 ? "waiting" : undefined;
  }
}
