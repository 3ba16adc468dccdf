import type { Grading } from "../grading/measure-grading.ts";
import type { Growth, Memory, Peak, Products } from "../measures/measure.ts";
import type { BenchOptions } from "../options.ts";
import type { Measured } from "../run/measure-network.ts";
import { finalLoss } from "../run/same-losses.ts";
import { THREADS } from "../run/threads.ts";
import { type Machine, thisMachine } from "./machine.ts";
import { ratiosOf } from "./ratios.ts";
import { type Summary, summary } from "./statistics.ts";

/** Time and final loss of one peer on one network. */
export interface PeerResult {
  ms: Summary;
  /** The mean over the last 100 steps. */
  loss: number;
}

/** What `bench/results.json` holds. */
export interface Results {
  settings: {
    quick: boolean;
    rounds: number;
    steps: number;
    threads: number;
    data: string;
  };
  machine: Machine;
  /** By peer: name and version. */
  versions: Record<string, string>;
  /** By peer: why it did not run. */
  leftOut: Record<string, string>;
  /** By network and peer: how many times faster the library is. */
  ratios: Record<string, Record<string, number>>;
  /** By network and peer. */
  times: Record<string, Record<string, PeerResult>>;
  /** GFLOP/s of NumPy's 1024 × 1024 × 1024 product on one thread. */
  peak?: Peak;
  /** GFLOP/s. */
  products?: Products;
  /** Milliseconds of an epoch. */
  growth?: Growth;
  /** Milliseconds to import the library. */
  importTime?: Summary;
  /** Peak resident memory in MB after 2 epochs, and after many. */
  memory?: Memory;
  /** Submissions a minute, beside nbgrader. */
  grading?: Grading;
}

/** Results of a run that has not begun. */
export function newResults({ quick, rounds, steps }: BenchOptions): Results {
  return {
    settings: { quick, rounds, steps, threads: THREADS, data: "" },
    machine: thisMachine(),
    versions: {},
    leftOut: {},
    ratios: {},
    times: {},
  };
}

/** Adds what was measured of one network. */
export function addNetwork(
  results: Results,
  key: string,
  measured: Measured,
): void {
  const peers = Object.entries(measured);
  const times = peers.map(([peer, runs]) => [peer, runs.map(({ ms }) => ms)]);
  results.ratios[key] = ratiosOf(Object.fromEntries(times));
  results.times[key] = Object.fromEntries(
    peers.map(([peer, runs]) => [
      peer,
      {
        ms: summary(runs.map(({ ms }) => ms)),
        loss: finalLoss(runs[runs.length - 1].losses),
      },
    ]),
  );
}

/** As JSON, with four digits: no time is known better. */
export function resultsText(results: Results): string {
  const round = (_: string, value: unknown) =>
    typeof value === "number" && !Number.isInteger(value)
      ? Number(value.toPrecision(4))
      : value;
  return `${JSON.stringify(results, round, 2)}\n`;
}
