import type { Chart } from "@course/lib";
import { library, PALETTE } from "../library.ts";
import { networks, titleOf } from "../networks/networks.ts";
import { peers } from "../peers/peers.ts";
import type { Results } from "./results.ts";

const SHAPES = ["circle", "square", "triangle-up"];
/** These rows of the table are not about other libraries. */
const OWN = ["ours", "float64", "tape"];

/** How many times faster the library is: a row for each peer, a mark for each
 * network, on a logarithmic axis with a line at 1. */
export function ratioChart({ ratios, machine }: Results): Chart {
  const titles = networks.map((plan) => `(${plan.key}) ${titleOf(plan)}`);
  const labels = peers
    .filter(({ key }) => !OWN.includes(key))
    .map(({ label }) => label);
  const values = networks.flatMap(({ key }, i) =>
    peers
      .filter((peer) => !OWN.includes(peer.key) && ratios[key]?.[peer.key])
      .map((peer) => ({
        network: titles[i],
        peer: peer.label,
        ratio: Number(ratios[key][peer.key].toPrecision(3)),
      })),
  );
  const words = values.map(
    ({ network, peer, ratio }) => `${peer} on ${network.slice(0, 3)}: ${ratio}`,
  );
  const legend = { orient: "bottom", columns: 1, title: "network" };
  const channel = (range: readonly string[]) => ({
    field: "network",
    type: "nominal",
    scale: { domain: titles, range },
    legend,
  });
  return library.chart({
    title: {
      text: "How many times faster training is than with other libraries",
      subtitle: `${machine.cpu}, ${machine.cores} cores`,
    },
    description:
      "How many times faster this library trains than others, by library " +
      `and network; above 1 it is faster. ${words.join("; ")}.`,
    width: 460,
    height: { step: 34 },
    data: { values },
    layer: [
      {
        mark: { type: "rule", strokeDash: [4, 3], strokeWidth: 1.5 },
        encoding: { x: { datum: 1, type: "quantitative" } },
      },
      {
        mark: { type: "point", filled: true, size: 110, opacity: 1 },
        encoding: {
          x: {
            field: "ratio",
            type: "quantitative",
            scale: { type: "log", nice: false, padding: 14 },
            axis: { format: "~g", tickCount: 8 },
            title: "times faster (logarithmic; the dashed line: equally fast)",
          },
          y: {
            field: "peer",
            type: "nominal",
            sort: labels,
            title: null,
            axis: { grid: true, labelLimit: 0 },
          },
          color: channel(PALETTE.slice(0, networks.length)),
          shape: channel(SHAPES),
        },
      },
    ],
  });
}
