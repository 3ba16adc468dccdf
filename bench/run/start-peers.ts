import { Problem } from "../../scripts/setup/problem.mjs";
import type { Peer } from "../peers/peers.ts";
import { PeerProcess } from "./peer-process.ts";

/** The peers that run, with their versions, and why the others do not. */
export interface Started {
  processes: PeerProcess[];
  versions: Record<string, string>;
  leftOut: Record<string, string>;
}

/**
 * Starts the peers, and asks each for its version. Who has no answer is left
 * out; the library itself must have one.
 *
 * @throws {Problem} when the library does not start.
 */
export async function startPeers(peers: readonly Peer[]): Promise<Started> {
  const started: Started = { processes: [], versions: {}, leftOut: {} };
  for (const peer of peers) {
    const process = new PeerProcess(peer);
    try {
      started.versions[peer.key] = await process.version();
      started.processes.push(process);
    } catch (error) {
      process.stop();
      if (!(error instanceof Problem) || peer.needs.length === 0) throw error;
      const reason = error.advice.split("\n").at(-1);
      started.leftOut[peer.key] = `it does not start: ${reason}`;
    }
  }
  return started;
}
