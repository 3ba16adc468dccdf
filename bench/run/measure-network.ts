import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "../../scripts/setup/problem.mjs";
import type { NetworkPlan } from "../networks/networks.ts";
import type { PeerProcess, Run } from "./peer-process.ts";
import { firstDifference } from "./same-losses.ts";

/** Milliseconds between two runs, so that threads that still spin lie down. */
const REST = 100;

/** Whose numbers are right, if they take part: float64 before float32. */
const REFERENCES = ["numpy64", "float64", "ours"];

/** The rounds of a network that count: milliseconds and losses by peer. */
export type Measured = Record<string, Run[]>;

/**
 * Trains a network by all peers in turns, round after round. The first round
 * warms up and is thrown away; each round begins with another peer.
 *
 * @throws {Problem} when a peer computes something else than the others.
 */
export async function measureNetwork(
  plan: NetworkPlan,
  processes: readonly PeerProcess[],
  { rounds, steps }: { rounds: number; steps: number },
): Promise<Measured> {
  for (const process of processes) await process.setUp(plan, steps);
  const measured: Measured = {};
  for (let round = 0; round <= rounds; round++) {
    const first = round % processes.length;
    const turns = [...processes.slice(first), ...processes.slice(0, first)];
    for (const process of turns) {
      await pause(REST);
      const run = await process.run();
      if (round === 0) measured[process.peer.key] = [];
      else measured[process.peer.key].push(run);
    }
    if (round > 0) expectSameLosses(plan, processes, measured);
  }
  return measured;
}

/** Compares the last run of each peer with that of the reference. */
function expectSameLosses(
  { key }: NetworkPlan,
  processes: readonly PeerProcess[],
  measured: Measured,
): void {
  const reference = REFERENCES.find((name) => name in measured) ?? "ours";
  const expected = measured[reference].at(-1)!.losses;
  for (const { peer } of processes) {
    const { losses } = measured[peer.key].at(-1)!;
    const difference = firstDifference(expected, losses);
    if (difference) {
      throw new Problem(
        `${peer.label} does not compute what ${reference} does: on network ` +
          `${key} ${difference}.`,
        "Times of different computations cannot be compared. Look for the\n" +
          `difference in bench/peers/${peer.command[0]}.`,
      );
    }
  }
}
