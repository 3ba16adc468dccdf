import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { type Chart, chart } from "./chart.ts";
import { checkLayers, checkSpreads } from "./check-layers.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkScale } from "./check-scale.ts";
import { checkTexts } from "./check-texts.ts";
import { nominalAxis } from "./nominal-axis.ts";
import { PALETTE } from "./palette.ts";
import { tellApart } from "./tell-apart.ts";
import { inWords } from "./words.ts";

/** Titles of {@link spreads}. */
export interface SpreadsOptions {
  /** What stands above the chart. */
  title: string;
  /** The title of the horizontal axis. */
  xTitle?: string;
  /** The title of the vertical axis. */
  yTitle?: string;
  /** The scale of the vertical axis. */
  yScale?: "linear" | "log";
  /** Width of the axes, in pixels. */
  width?: number;
}

const LAYERS = 25;
const POOLED = "all values together";
const POINT = { type: "point", filled: true, opacity: 1 };
const MEDIAN = "the median unit";

/**
 * How far the values of each layer are spread: all of them together, and each
 * unit by itself over the data, from the least spread unit to the most.
 *
 * A layer whose values differ can consist of units that are nearly constant:
 * then the first spread is large and the second small, and nothing of the
 * input gets through.
 *
 * @param layers the values of each layer, (N, units): one sample a row
 * @throws {RangeError} when a layer is no matrix of at least two rows, or has
 *   values that are not finite or too large to square, for more than 25 layers
 *   and for a spread of 0 on a log scale.
 * @throws {TypeError} when a title is missing.
 */
export function spreads(
  layers: Record<string, NDArray>,
  options: SpreadsOptions,
): Chart {
  const {
    title,
    xTitle = "layer",
    yTitle = "standard deviation",
    yScale = "linear",
    width = 440,
  } = options ?? {};
  checkTexts("spreads", { title, xTitle, yTitle });
  checkPixels("spreads", { width });
  checkScale("spreads", yScale);
  checkLayers("spreads", Object.keys(layers ?? {}), LAYERS);
  const measured = Object.entries(layers).map(([name, h]) => measure(name, h));
  if (yScale === "log") measured.forEach(checkPositive);
  const bars = measured.map(({ pooled, median, ...bar }) => {
    return { ...bar, [POOLED]: pooled, [MEDIAN]: median };
  });
  const x = { field: "layer", type: "nominal", title: xTitle, sort: null };
  const scale = { type: yScale };
  const axis = yScale === "log" ? { format: ".0e", tickCount: 5 } : {};
  const y = { type: "quantitative", title: yTitle, scale, axis, stack: null };
  const tell = (range: readonly string[]) =>
    tellApart("of", "spread of", [POOLED, MEDIAN], range, { symbolSize: 120 });
  const room = width / bars.length;
  // Where both are equal, both are seen.
  const small = { test: `datum.of == "${MEDIAN}"`, value: 60 };
  return chart({
    title: {
      text: title,
      subtitle: "Bars: from the least to the most spread unit",
    },
    description: `${title}. ${measured.map(inSentence).join(" ")}`,
    width,
    height: 280,
    data: { values: bars },
    encoding: { x: { ...x, axis: nominalAxis(Object.keys(layers), room) } },
    layer: [
      {
        mark: { type: "bar", width: Math.min(16, room / 2), color: "#bbbbbb" },
        encoding: { y: { ...y, field: "least" }, y2: { field: "most" } },
      },
      {
        transform: [{ fold: [POOLED, MEDIAN], as: ["of", "spread"] }],
        mark: { ...POINT, aria: false },
        encoding: {
          y: { ...y, field: "spread" },
          color: tell([PALETTE[1], PALETTE[0]]),
          shape: tell(["diamond", "circle"]),
          size: { condition: small, value: 200 },
        },
      },
    ],
  });
}

/** The spreads of one layer, as Vega-Lite reads them. */
interface Measured {
  layer: string;
  pooled: number;
  least: number;
  median: number;
  most: number;
}

function measure(layer: string, values: NDArray): Measured {
  expectArray(`spreads: layer "${layer}"`, values);
  if (values.ndim !== 2 || values.shape[0] < 2) {
    throw new RangeError(
      `spreads expects layer "${layer}" as (N, units), with at least two ` +
        `samples, got ${showShape(values.shape)}.`,
    );
  }
  checkNumbers(`spreads: layer "${layer}"`, values.data);
  const short = (value: number) => Number(value.toPrecision(4));
  const all = values.std();
  const units = Array.from(values.std(0).data).sort((a, b) => a - b);
  checkSpreads("spreads", layer, [all, ...units]);
  return {
    layer,
    pooled: short(all),
    least: short(units[0]),
    median: short(units[Math.floor(units.length / 2)]),
    most: short(units[units.length - 1]),
  };
}

function checkPositive({ layer, least, pooled }: Measured): void {
  if (Math.min(least, pooled) > 0) return;
  throw new RangeError(
    `spreads: a log scale has no place for a spread of 0, which layer ` +
      `"${layer}" has: leave yScale out.`,
  );
}

function inSentence({ layer, pooled, least, median, most }: Measured): string {
  return (
    `${layer}: ${inWords(pooled)} over all values; the single units from ` +
    `${inWords(least)} to ${inWords(most)}, the median one ${inWords(median)}.`
  );
}
