import type { NDArray } from "../arrays/ndarray.ts";
import { type Bin, bin, commonRange } from "./bin.ts";
import type { Chart } from "./chart.ts";
import { checkNumbers } from "./check-numbers.ts";
import { PALETTE } from "./palette.ts";
import { COLUMNS, sideBySide } from "./side-by-side.ts";
import { inWords, percent } from "./words.ts";

/** Titles and bins of {@link histograms}. */
export interface HistogramsOptions {
  /** What stands above the chart. */
  title: string;
  /** What was counted, with its unit where there is one. */
  xTitle?: string;
  /** The number of bars in each histogram; 30, fewer in many layers. */
  bins?: number;
  /** Smallest and largest value to show; found from the data unless told. */
  domain?: readonly [number, number];
}

const WIDTH = 800; // of a row of panels, in pixels
const LAYERS = 10;
const BARS = 240; // of all panels together

/**
 * One histogram for each layer: how its values are spread, over all units and
 * all data. The bins are the same for all; the heights are each one's own.
 *
 * @param layers the values of each layer, of any shape
 * @throws {RangeError} when a layer has no values, or one that is not finite,
 *   for more than 10 layers, and for a domain or a number of bins that
 *   cannot be drawn.
 */
export function histograms(
  layers: Record<string, NDArray>,
  { title, xTitle = "value of a unit", bins, domain }: HistogramsOptions,
): Chart {
  const names = Object.keys(layers);
  const count = binsFor(names.length, bins);
  for (const name of names) {
    checkNumbers(`histograms: layer "${name}"`, layers[name].data);
  }
  const range = domain ?? commonRange(names.map((name) => layers[name].data));
  if (!(range[0] < range[1])) {
    throw new RangeError(
      `histograms expects a domain of two growing numbers, got ` +
        `[${range.join(", ")}].`,
    );
  }
  const columns = Math.min(COLUMNS, Math.max(names.length, 3));
  const size = {
    width: WIDTH / columns - 60,
    height: names.length > COLUMNS ? 110 : 200,
  };
  const panels = names.map((name, i) => {
    const bars = bin(layers[name].data, count, range);
    const drawn = histogram(bars, range);
    const { x, y } = drawn.encoding;
    const named = i % COLUMNS === 0 ? "share of values" : null;
    return {
      ...drawn,
      ...size,
      title: heading(name, layers[name]),
      description: inSentence(name, layers[name], bars),
      encoding: {
        ...drawn.encoding,
        x: { ...x, title: xTitle },
        y: { ...y, title: named },
      },
    };
  });
  return sideBySide(title, panels, { spacing: 18 });
}

function histogram(bars: Bin[], domain: readonly number[]) {
  const short = (value: number) => Number(value.toPrecision(4));
  const values = bars
    .filter(({ share }) => share > 0)
    .map(({ low, high, share }) => ({
      low: short(low),
      high: short(high),
      share: short(share),
    }));
  const scale = { domain, nice: false, zero: false };
  return {
    data: { values },
    mark: { type: "bar", color: PALETTE[0], clip: true, aria: false },
    encoding: {
      x: {
        field: "low",
        bin: "binned",
        type: "quantitative",
        scale,
        axis: { tickCount: 4, grid: false },
      },
      x2: { field: "high" },
      y: {
        field: "share",
        type: "quantitative",
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
  const subtitle = [
    `mean ${short(values.mean())}`,
    `spread ${short(values.std())}`,
  ];
  return { text: name, subtitle, fontSize: 15, anchor: "start" };
}

function short(value: number): string {
  return String(Number(value.toPrecision(2)));
}

function inSentence(name: string, values: NDArray, bars: Bin[]): string {
  const fullest = bars.reduce((a, b) => (b.share > a.share ? b : a));
  return (
    `${name}: mean ${inWords(values.mean())}, spread ` +
    `${inWords(values.std())}, most values (${percent(fullest.share)}) ` +
    `from ${inWords(fullest.low)} to ${inWords(fullest.high)}.`
  );
}

function binsFor(layers: number, bins?: number): number {
  if (layers === 0 || layers > LAYERS) {
    throw new RangeError(
      layers === 0
        ? "histograms needs at least one layer, got none."
        : `histograms draws at most ${LAYERS} layers, got ${layers}: choose ` +
            "some of them.",
    );
  }
  const most = Math.floor(BARS / layers);
  const count = bins ?? Math.min(30, most);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new RangeError(
    `histograms draws 1 to ${most} bins for each of ${layers} layers, got ` +
      `${count}.`,
  );
}
