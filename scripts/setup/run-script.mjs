import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { ensureSetup } from "./ensure-setup.mjs";
import { Problem, showProblems } from "./problem.mjs";

/**
 * Makes sure that the set-up is complete and then runs a script in this
 * process, as `node FILE ARGS…` would.
 *
 * @param {string[]} command the file, TypeScript or JavaScript, and its
 *   arguments
 * @returns {Promise<void>}
 */
export async function runScript([name, ...args]) {
  await showProblems(async () => {
    if (name === undefined) {
      throw new Problem("Which script? node scripts/run.mjs FILE ARGS…");
    }
    await ensureSetup({ quiet: true });
    const file = resolve(name);
    process.argv = [process.execPath, file, ...args];
    // Only TypeScript needs tsx; the students' copy has neither.
    if (/\.tsx?$/.test(file)) {
      (await import("tsx/cjs/api")).register();
      (await import("tsx/esm/api")).register();
    }
    await import(pathToFileURL(file).href);
  });
}
