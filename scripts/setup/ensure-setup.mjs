import { compiledPackages } from "./compiled-packages.mjs";
import { kernelspec } from "./kernelspec.mjs";
import { labSettings } from "./lab-settings.mjs";
import { nodePackages } from "./node-packages.mjs";
import { root } from "./root.mjs";
import { runStep } from "./step.mjs";
import { python, virtualEnvironment } from "./virtual-environment.mjs";

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
 * @param {{ quiet?: boolean }} [options] quiet: say only what had to be done
 * @returns {Promise<void>}
 * @throws {import("./problem.mjs").Problem} when something is missing
 */
export async function ensureSetup({ quiet = false } = {}) {
  for (const step of steps) await runStep(step(root), { quiet });
}
