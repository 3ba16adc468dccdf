import type { NDArray } from "../arrays/ndarray.ts";
import type { Bin } from "./bin.ts";
import { checkSpreads } from "./check-layers.ts";
import { PALETTE } from "./palette.ts";
import { shortIn } from "./short-in.ts";
import type { Panel } from "./side-by-side.ts";
import { inWords, percent } from "./words.ts";

/** One histogram with its name, mean and spread as a heading. */
export function histogram(
  name: string,
  layer: NDArray,
  bars: Bin[],
  titles: { x: string; y: string[] | null },
): Panel {
  const domain = [bars[0].low, bars[bars.length - 1].high] as const;
  const edge = shortIn(domain);
  const values = bars
    .filter(({ share }) => share > 0)
    .map(({ low, high, share }) => ({
      low: edge(low),
      high: edge(high),
      share: Number(share.toPrecision(4)),
    }));
  const scale = { domain, nice: false, zero: false };
  return {
    title: heading(name, layer),
    description: inSentence(name, layer, bars),
    data: { values },
    mark: { type: "bar", color: PALETTE[0], clip: true, aria: false },
    encoding: {
      x: {
        field: "low",
        bin: "binned",
        type: "quantitative",
        title: titles.x,
        scale,
        axis: { tickCount: 4, grid: false },
      },
      x2: { field: "high" },
      y: {
        field: "share",
        type: "quantitative",
        title: titles.y,
        axis: { tickCount: 4, format: "~%", labelFlush: true },
      },
      tooltip: [
        { field: "low", type: "quantitative", title: "from" },
        { field: "high", type: "quantitative", title: "to" },
        { field: "share", type: "quantitative", format: ".2~%" },
      ],
    },
  };
}

function heading(name: string, values: NDArray): object {
  checkSpreads("histograms", name, [values.std()]);
  const subtitle = [
    `mean ${short(values.mean())}`,
    `spread ${short(values.std())}`,
  ];
  return {
    text: name,
    subtitle,
    fontSize: 15,
    anchor: "start",
    frame: "group",
  };
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)));
}

function inSentence(name: string, values: NDArray, bars: Bin[]): string {
  const fullest = bars.reduce((a, b) => (b.share > a.share ? b : a));
  const inside = bars.reduce((sum, { share }) => sum + share, 0);
  const most =
    `most values (${percent(fullest.share)}) from ${inWords(fullest.low)} to ` +
    inWords(fullest.high);
  const rest = inside < 0.9995 ? `${percent(1 - inside)} outside, ` : "";
  return (
    `${name}: mean ${inWords(values.mean())}, spread ` +
    `${inWords(values.std())}, ${rest}${inside > 0 ? most : "none inside"}.`
  );
}
