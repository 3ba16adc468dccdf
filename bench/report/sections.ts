import { networks, titleOf } from "../networks/networks.ts";
import { peers } from "../peers/peers.ts";
import type { PeerResult, Results } from "./results.ts";
import { table } from "./table.ts";

const labelOf = (key: string) =>
  peers.find((peer) => peer.key === key)?.label ?? key;

/** Times, losses and ratios of one network, as a titled table. */
export function networkSection(key: string, results: Results): string {
  const plan = networks.find((network) => network.key === key)!;
  const rows = Object.entries(results.times[key]).map(([peer, result]) => [
    labelOf(peer),
    ...cellsOf(result),
    timesOf(results.ratios[key][peer]),
  ]);
  const header = ["", "ms", "min", "max", "final loss", "ours is faster by"];
  return `\n(${key}) ${titleOf(plan)}\n\n${table(header, rows)}`;
}

function cellsOf({ ms, loss }: PeerResult): string[] {
  const times = [ms.median, ms.min, ms.max].map((value) => value.toFixed(0));
  return [...times, loss.toFixed(4)];
}

/** The ratios of all networks, a peer a row: the table of the README. */
export function ratioTable({ ratios }: Results): string {
  const keys = Object.keys(ratios);
  const rows = peers
    .filter(({ key }) => keys.some((network) => key in ratios[network]))
    .map(({ key }) => [
      rowTitle(key),
      ...keys.map((network) => timesOf(ratios[network][key])),
    ]);
  return table(["times faster than", ...keys.map((key) => `(${key})`)], rows);
}

/** Two rows are not float32 layers against another library. */
function rowTitle(key: string): string {
  if (key === "float64") return "NumPy, float64, both in float64";
  if (key === "tape") return "its own autodiff";
  return labelOf(key);
}

function timesOf(ratio: number | undefined): string {
  return ratio === undefined ? "–" : `${ratio.toPrecision(2)}×`;
}

/** Rates of the products, and their share of the peak. */
export function productSection({ products = [], peak }: Results): string {
  const rows = products.map((row) => {
    const rates = [row.forward, row.weights, row.inputs];
    return [
      `${row.size}, ${row.dtype}`,
      ...rates.map((rate) => rate.toFixed(1)),
      peak
        ? `${Math.round((100 * Math.max(...rates)) / peak[row.dtype])}%`
        : "–",
    ];
  });
  const header = ["GFLOP/s, N × K × L", "X·W", "Xᵀ·dY", "dY·Wᵀ", "of the peak"];
  const what = peak
    ? `Peak: NumPy's product of 1024 × 1024 matrices on one thread, ` +
      `${peak.float32.toFixed(0)} GFLOP/s in float32, ` +
      `${peak.float64.toFixed(0)} in float64; the last column is the best ` +
      "of the three against it."
    : "Peak: not measured, NumPy is not there.";
  return `\n${table(header, rows)}\n\n${what}`;
}

/** Time of an epoch by width and depth. */
export function growthSection({ growth = [] }: Results): string {
  const rows = growth.map(({ hidden, ms }) => [
    `784–${hidden}–10`,
    ms.toFixed(0),
  ]);
  return `\n${table(["ReLU, Adam, 600 steps of 100", "ms"], rows)}`;
}

/** Import, memory and grading, in one line each. */
export function smallSections({
  importTime,
  memory,
  grading,
}: Results): string[] {
  const lines: string[] = [];
  if (importTime) {
    const { median, min, max } = importTime;
    lines.push(
      `Import of @course/lib: ${median.toFixed(0)} ms ` +
        `(${min.toFixed(0)} to ${max.toFixed(0)}).`,
    );
  }
  if (memory) {
    lines.push(
      `Peak memory, network (b), 6000 rows: ${memory.early.toFixed(0)} MB ` +
        `after 2 epochs, ${memory.late.toFixed(0)} MB after ${memory.epochs}.`,
    );
  }
  if (grading) {
    const { submissions, ours, nbgrader, ratio, large, version } = grading;
    lines.push(
      `Grading ${submissions} submissions of exercise 06, from the start of ` +
        `the program to its end: ${ours.median.toFixed(0)} a minute by this ` +
        `grader, ${nbgrader.median.toFixed(0)} by nbgrader ${version} for ` +
        `the same exercise in Python: ${ratio.toPrecision(2)}×. A class of ` +
        `${large.submissions} by this grader: ` +
        `${large.ours.median.toFixed(0)} a minute, ` +
        `${large.ratio.toPrecision(2)}×.`,
    );
  }
  return lines;
}
