import { networks, titleOf } from "../networks/networks.ts";
import type { Results } from "./results.ts";
import { ratioTable, smallSections } from "./sections.ts";

const ALT =
  "How many times faster this library trains three networks than six others; " +
  "the numbers are in the table below";

/** What the README says of a run: the chart, the ratios, and on what. */
export function readmeBlock(results: Results): string {
  const { machine, settings, versions, leftOut } = results;
  const plans = networks.map((plan) => `(${plan.key}) ${titleOf(plan)}`);
  const names = new Set(Object.values(versions).map(withoutRuntime));
  const absent = Object.keys(leftOut);
  return [
    `![${ALT}](docs/bench.svg)`,
    ratioTable(results),
    `${plans.join("; ")}. Batches of 100, ${settings.steps} steps on 60 000 ` +
      "digits, gathering the batch included; medians of the ratios of " +
      `${settings.rounds} rounds. ${machine.cpu}, ${machine.cores} cores, ` +
      `Node ${machine.node}; ${[...names].join("; ")}.`,
    ...smallSections(results),
    ...(absent.length > 0 ? [`Not measured: ${absent.join(", ")}.`] : []),
  ].join("\n\n");
}

function withoutRuntime(version: string): string {
  return version.replace(/, (Python|Node) [\d.]+$/, "");
}
