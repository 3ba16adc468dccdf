import type { Usage } from "./usage.ts";

/** What was used of the time, in milliseconds. */
export interface Spent {
  /** Of processors. */
  cpu: number;
  /** By the clock. */
  passed: number;
  /** In which it could have run, and others did; if known. */
  waited?: number;
}

/**
 * Why that is too much, if it is.
 *
 * Who sleeps uses no processor, so the clock counts as well, with patience.
 */
export function tooLong(
  { cpu, passed, waited }: Spent,
  limit: number,
): "time" | "waiting" | undefined {
  if (passed > 10 * limit + 10_000) return "waiting";
  if (cpu > limit) return "time";
  if (waited === undefined) return undefined;
  // What it neither ran nor waited for a processor, it slept.
  return passed - waited > 3 * limit + 1_000 ? "waiting" : undefined;
}

/** What one hidden test takes as a whole, of all processes that it asks. */
export class TestTime implements Spent {
  cpu = 0;
  passed = 0;
  waited: number | undefined = 0;
  /** Milliseconds that it may take of a processor. */
  readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }
}

/**
 * What one process works for a test, from question to question.
 *
 * Most questions are answered before anybody looks. The time of such questions
 * is added up, until a look is due: so many short ones are seen as well.
 */
export class Account {
  readonly test: TestTime;
  /** Milliseconds of work since the last look. */
  unseen = 0;
  private last: Usage | undefined;

  constructor(test: TestTime) {
    this.test = test;
  }

  /** Books the time by the clock, when a look begins. */
  bookClock(): void {
    this.test.passed += this.unseen;
    this.unseen = 0;
  }

  /** Books what was used since the last look; the first one is the start. */
  book(now: Usage | undefined): void {
    const { test, last } = this;
    if (!now) return;
    this.last = now;
    if (!last) return;
    test.cpu += now.cpu - last.cpu;
    test.waited =
      test.waited === undefined ||
      now.waited === undefined ||
      last.waited === undefined
        ? undefined
        : test.waited + now.waited - last.waited;
  }
}
