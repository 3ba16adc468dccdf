import { parseOptions, wholeNumber } from "../scripts/setup/options.mjs";
import { Problem } from "../scripts/setup/problem.mjs";
import { networks } from "./networks/networks.ts";
import { type Peer, peers } from "./peers/peers.ts";

/** What is measured besides the networks. */
export const measures = [
  "products",
  "growth",
  "import",
  "memory",
  "grading",
] as const;

/** What one run of the benchmark does. */
export interface BenchOptions {
  /** Keys of networks, and names of measures. */
  only: readonly string[];
  /** Keys of peers. The library itself always runs. */
  peers: readonly string[];
  /** Rounds that count; one more, the first, is thrown away. */
  rounds: number;
  /** Steps of training in each round. */
  steps: number;
  quick: boolean;
}

const networkKeys = networks.map(({ key }) => key);
const peerKeys = peers.filter(({ key }) => key !== "ours").map((p) => p.key);
const parts = [...networkKeys, ...measures];

export const help = `npm run bench -- [OPTIONS]

Trains the same networks by this library and by its peers, in turns, and says
how many times faster this library is. "grading" compares this grader with
nbgrader on the same submissions. What is compared is installed into bench/ at
the first run; on Linux PyTorch alone takes several gigabytes.

  --quick         2 rounds of 120 steps, for a first look
  --rounds N      rounds that count (7); one before them is thrown away
  --only LIST     some of: ${parts.join(", ")}
  --peers LIST    some of: ${peerKeys.slice(0, 5).join(", ")},
                  ${peerKeys.slice(5).join(", ")}
  --help          show this

LIST is separated by commas. A run of everything, without --quick, also writes
the table in README.md and the chart docs/bench.svg. With --only grading the
other results stay as they are, and README.md gets the new line.`;

/**
 * Reads the command line; `undefined` asks for the help text.
 *
 * @throws {Problem} when an option or a name in a list is unknown.
 */
export function readOptions(args: string[]): BenchOptions | undefined {
  const config = {
    args,
    options: {
      quick: { type: "boolean", default: false },
      rounds: { type: "string" },
      only: { type: "string", default: parts.join(",") },
      peers: { type: "string", default: peerKeys.join(",") },
      help: { type: "boolean", default: false },
    },
  } as const;
  const { values } = parseOptions(config, help);
  if (values.help) return undefined;
  const rounds = values.rounds ?? (values.quick ? "2" : "7");
  return {
    only: namesIn("--only", values.only, parts),
    peers: namesIn("--peers", values.peers, peerKeys),
    rounds: wholeNumber("--rounds", rounds, { min: 1, max: 1000 }),
    steps: values.quick ? 120 : 600,
    quick: values.quick,
  };
}

/**
 * The peers to install and to run. Where no network is trained, NumPy alone:
 * it measures what the machine can do.
 */
export function wantedPeers(options: BenchOptions): Peer[] {
  const trains = networkKeys.some((key) => options.only.includes(key));
  return peers.filter(({ key }) => {
    if (key === "ours") return true;
    return options.peers.includes(key) && (trains || key === "numpy64");
  });
}

/** True when the results of the last run stay, but for one measure. */
export function isGradingAlone({ only, quick }: BenchOptions): boolean {
  return !quick && only.length === 1 && only[0] === "grading";
}

/** True when the run has all that README and chart show. */
export function isComplete(options: BenchOptions): boolean {
  const all = parts.length + peerKeys.length;
  return !options.quick && options.only.length + options.peers.length === all;
}

function namesIn(
  option: string,
  list: string,
  known: readonly string[],
): string[] {
  const names = [...new Set(list.split(",").map((name) => name.trim()))];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return names;
  throw new Problem(
    `${option} knows ${known.join(", ")}, but not "${unknown}".`,
    help,
  );
}
