import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { bin, commonRange } from "./bin.ts";
import type { Chart } from "./chart.ts";
import { checkLayers } from "./check-layers.ts";
import { checkNumbers, checkRange } from "./check-numbers.ts";
import { checkTexts } from "./check-texts.ts";
import { histogram } from "./histogram.ts";
import { COLUMNS, sideBySide } from "./side-by-side.ts";
import { inWords } from "./words.ts";

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

type Range = readonly [number, number];

const WIDTH = 800; // of a row of panels, in pixels
const LAYERS = 10;
const BARS = 200; // of all panels together

/**
 * One histogram for each layer: how its values are spread, over all units and
 * all data. The bins are the same for all; the heights are each one's own.
 *
 * Values outside of a domain that is told are in no bin, but count among all;
 * the words say how many these are.
 *
 * @param layers the values of each layer, of any shape
 * @throws {RangeError} when a layer has no values, or values that are not
 *   finite or too large to square, for more than 10 layers, for a domain
 *   without values, and for a number of bins that cannot be drawn.
 * @throws {TypeError} when a title is missing.
 */
export function histograms(
  layers: Record<string, NDArray>,
  options: HistogramsOptions,
): Chart {
  const { title, xTitle = "value of a unit", bins, domain } = options ?? {};
  checkTexts("histograms", { title, xTitle });
  const names = Object.keys(layers ?? {});
  checkLayers("histograms", names, LAYERS);
  const count = binsFor(names.length, bins);
  for (const name of names) {
    expectArray(`histograms: layer "${name}"`, layers[name]);
    checkNumbers(`histograms: layer "${name}"`, layers[name].data);
  }
  const all = names.map((name) => layers[name].data);
  if (domain) checkDomain(domain, all);
  const range = domain ?? commonRange(all);
  const columns = Math.min(COLUMNS, Math.max(names.length, 3));
  const size = {
    width: WIDTH / columns - 60,
    height: names.length > COLUMNS ? 110 : 200,
  };
  const panels = names.map((name, i) => {
    const bars = bin(layers[name].data, count, range);
    // On two lines, or it would be longer than the axes of two rows.
    const named = i % COLUMNS === 0 ? ["share of", "values"] : null;
    const titles = { x: xTitle, y: named };
    return { ...histogram(name, layers[name], bars, titles), ...size };
  });
  return sideBySide(title, panels, { spacing: 18 });
}

function binsFor(layers: number, bins?: number): number {
  const most = Math.floor(BARS / layers);
  const count = bins ?? Math.min(30, most);
  if (Number.isInteger(count) && count >= 1 && count <= most) return count;
  throw new RangeError(
    `histograms draws 1 to ${most} bins for each of ${layers} layers, got ` +
      `${count}.`,
  );
}

function checkDomain(domain: Range, all: readonly ArrayLike<number>[]): void {
  checkRange("histograms", "domain", domain);
  const [least, most] = domain;
  const isInside = (value: number) => value >= least && value <= most;
  if (all.some((values) => Array.from(values).some(isInside))) return;
  const [low, high] = commonRange(all);
  throw new RangeError(
    `histograms has no value to draw from ${least} to ${most}: they lie ` +
      `between ${inWords(low)} and ${inWords(high)}. Leave domain out, or ` +
      "choose another.",
  );
}
