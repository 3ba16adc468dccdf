import { compiledPackages } from "./compiled-packages.mjs";
import { kernelspec } from "./kernelspec.mjs";
import { labSettings } from "./lab-settings.mjs";
import { nodePackages } from "./node-packages.mjs";
import { root } from "./root.mjs";
import { runStep } from "./step.mjs";
import { python, virtualEnvironment } from "./virtual-environment.mjs";

/** What notebooks need beside Node. */
const forJupyter = new Set([
  python,
  virtualEnvironment,
  kernelspec,
  labSettings,
]);

const steps = [
  python,
  nodePackages,
  virtualEnvironment,
  compiledPackages,
  kernelspec,
  labSettings,
];

/**
 * Makes everything that the course needs on this machine, and skips what is
 * there: a few milliseconds when nothing has changed.
 *
 * @param {{ quiet?: boolean, jupyter?: boolean }} [options]
 *   quiet: say only what had to be done;
 *   jupyter: also what only notebooks need, Python above all
 * @returns {Promise<void>}
 * @throws {import("./problem.mjs").Problem} when something is missing
 */
export async function ensureSetup({ quiet = false, jupyter = true } = {}) {
  for (const step of steps) {
    if (!jupyter && forJupyter.has(step)) continue;
    await runStep(step(root), { quiet });
  }
}
