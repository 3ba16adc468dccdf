import { problemFolder } from "../install/folders.ts";
import { networks } from "../networks/networks.ts";
import { writeProblem } from "../networks/problem.ts";
import type { BenchOptions } from "../options.ts";
import type { Peer } from "../peers/peers.ts";
import { addNetwork, type Results } from "../report/results.ts";
import { networkSection, ratioTable } from "../report/sections.ts";
import { measureNetwork } from "./measure-network.ts";
import { startPeers } from "./start-peers.ts";

/** Trains the chosen networks by all peers; prints and keeps the results. */
export async function addNetworks(
  results: Results,
  peers: readonly Peer[],
  options: BenchOptions,
): Promise<void> {
  const plans = networks.filter(({ key }) => options.only.includes(key));
  if (plans.length === 0) return;
  results.settings.data = await writeProblem(problemFolder);
  const { processes, versions, leftOut } = await startPeers(peers);
  try {
    Object.assign(results.versions, versions);
    Object.assign(results.leftOut, leftOut);
    for (const [key, version] of Object.entries(versions)) {
      console.log(`${key}: ${version}`);
    }
    for (const [key, reason] of Object.entries(results.leftOut)) {
      console.log(`${key}: left out, ${reason}`);
    }
    for (const plan of plans) {
      const measured = await measureNetwork(plan, processes, options);
      addNetwork(results, plan.key, measured);
      console.log(networkSection(plan.key, results));
    }
  } finally {
    for (const process of processes) process.stop();
  }
  console.log(`\n${ratioTable(results)}`);
}
