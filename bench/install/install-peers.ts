import { nodePackages } from "../../scripts/setup/node-packages.mjs";
import { Problem } from "../../scripts/setup/problem.mjs";
import { runStep, type Step } from "../../scripts/setup/step.mjs";
import type { Package, Peer } from "../peers/peers.ts";
import { benchFolder } from "./folders.ts";
import { pythonPackage } from "./python-packages.ts";

/**
 * Installs what the peers need, each package once.
 *
 * @returns why a peer cannot run, by the peers' keys.
 */
export async function installPeers(
  peers: readonly Peer[],
): Promise<Record<string, string>> {
  const reasons = new Map<Package, string>();
  for (const needed of new Set(peers.flatMap(({ needs }) => needs))) {
    const reason = await installPackage(needed);
    if (reason) reasons.set(needed, reason);
  }
  const leftOut: Record<string, string> = {};
  for (const { key, needs } of peers) {
    const missing = needs.find((needed) => reasons.has(needed));
    if (missing === undefined) continue;
    const reason = reasons.get(missing);
    leftOut[key] = `${missing} could not be installed: ${reason}`;
  }
  return leftOut;
}

/**
 * Installs a package, or all that are named together.
 *
 * @returns why it cannot be installed, if so.
 */
export function installPackage(needed: Package): Promise<string | undefined> {
  return whyNot(stepFor(needed));
}

function stepFor(needed: Package): Step {
  if (needed !== "node packages") return pythonPackage(needed);
  const name = "Node packages of the benchmark";
  return { ...nodePackages(benchFolder), name };
}

async function whyNot(step: Step): Promise<string | undefined> {
  try {
    await runStep(step, { quiet: true });
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}
