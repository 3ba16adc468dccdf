/**
 * One step of the set-up.
 *
 * @typedef {object} Step
 * @property {string} name what is made
 * @property {string} doing what happens meanwhile, for the one who waits
 * @property {() => boolean} isDone true when there is nothing to do; quick
 * @property {() => Promise<void>} run makes it, or throws a `Problem`
 */

/**
 * Runs a step if it is needed, and prints one line about it.
 *
 * @param {Step} step
 * @param {{ quiet?: boolean }} [options] quiet: no line for a step that is done
 * @returns {Promise<void>}
 */
export async function runStep(step, { quiet = false } = {}) {
  if (step.isDone()) {
    if (!quiet) console.log(`· ${step.name}: up to date`);
    return;
  }
  const started = performance.now();
  const waiting = `… ${step.name}: ${step.doing}`;
  if (process.stdout.isTTY) process.stdout.write(waiting);
  try {
    await step.run();
  } finally {
    if (process.stdout.isTTY) process.stdout.write("\r\u001b[K");
  }
  console.log(`✓ ${step.name}: ${step.doing} (${seconds(started)})`);
}

/**
 * The time since `started`, for people: `1.3 s`.
 *
 * @param {number} started a value of `performance.now()`
 * @returns {string}
 */
export function seconds(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`;
}
