/**
 * @typedef {(run: () => void, wait: number) => any} SetTimer
 * @typedef {{ setTimeout: SetTimer, clearTimeout: (timer: any) => void }} Timers
 */

/**
 * Several timers, made of one that can wait for one thing only: when it rings,
 * all that wait run, and what they begin to wait for meanwhile.
 *
 * @param {Timers} one
 * @returns {Timers}
 */
export function severalTimers({ setTimeout, clearTimeout }) {
  /** @type {Set<{ run: () => void }>} */
  const waiting = new Set();
  /** @type {{ timer: any } | undefined} */
  let set;
  let running = false;

  function runAll() {
    set = undefined;
    running = true;
    try {
      for (const one of waiting) {
        waiting.delete(one);
        one.run();
      }
    } finally {
      running = false;
    }
  }

  return {
    setTimeout(run, wait) {
      const one = { run };
      waiting.add(one);
      if (!set && !running) set = { timer: setTimeout(runAll, wait) };
      return one;
    },
    clearTimeout(one) {
      waiting.delete(one);
      if (!set || running || waiting.size > 0) return;
      clearTimeout(set.timer);
      set = undefined;
    },
  };
}
