import { describe, expect, it, vi } from "vitest";
import { severalTimers } from "../../scripts/setup/several-timers.mjs";

/** A timer as tslab has it: for one thing, and it refuses a second one. */
function oneTimer() {
  let waiting: { run: () => void } | undefined;
  return {
    setTimeout(run: () => void) {
      if (waiting) throw new Error("Unexpected pending timer");
      waiting = { run };
      return waiting;
    },
    clearTimeout(timer: unknown) {
      if (timer !== waiting) throw new Error("clearing unexpected timer");
      waiting = undefined;
    },
    ring() {
      if (!waiting) throw new Error("no timer is set");
      waiting.run();
      waiting = undefined;
    },
    isSet: () => waiting !== undefined,
  };
}

describe("several timers made of one", () => {
  it("run all that wait when it rings, each once", () => {
    const one = oneTimer();
    const timers = severalTimers(one);
    const [first, second] = [vi.fn(), vi.fn()];
    timers.setTimeout(first, 250);
    timers.setTimeout(second, 250);
    one.ring();
    expect(first).toHaveBeenCalledOnce();
    expect(second).toHaveBeenCalledOnce();
    expect(one.isSet()).toBe(false);
  });

  it("leave out what was cleared, and clear the one with the last", () => {
    const one = oneTimer();
    const timers = severalTimers(one);
    const [first, second] = [vi.fn(), vi.fn()];
    const cleared = timers.setTimeout(first, 250);
    const last = timers.setTimeout(second, 250);
    timers.clearTimeout(cleared);
    expect(one.isSet()).toBe(true);
    timers.clearTimeout(last);
    expect(one.isSet()).toBe(false);
    timers.setTimeout(second, 250);
    one.ring();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  it("run at once what one of them begins to wait for", () => {
    const one = oneTimer();
    const timers = severalTimers(one);
    const later = vi.fn();
    timers.setTimeout(() => timers.setTimeout(later, 250), 250);
    one.ring();
    expect(later).toHaveBeenCalledOnce();
    expect(one.isSet()).toBe(false);
  });

  it("go on after one that threw", () => {
    const one = oneTimer();
    const timers = severalTimers(one);
    const timer = timers.setTimeout(() => {
      throw new Error("boom");
    }, 250);
    expect(() => one.ring()).toThrow("boom");
    timers.clearTimeout(timer);
  });
});
