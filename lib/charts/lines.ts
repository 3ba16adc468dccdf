import { type Chart, chart } from "./chart.ts";
import { checkRange } from "./check-numbers.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkScale } from "./check-scale.ts";
import { checkTexts } from "./check-texts.ts";
import type { LineChartOptions } from "./line-chart.ts";
import { lineInWords } from "./line-words.ts";
import { DASHES, PALETTE } from "./palette.ts";
import { rangeOf } from "./range.ts";
import {
  checkInside,
  checkPositive,
  complete,
  drawn,
  type Line,
  type Series,
} from "./series.ts";
import { checkNames, tellApart } from "./tell-apart.ts";
import { wholeAxis } from "./whole-axis.ts";

const ROOM = 6; // pixels between the ends of the lines and the edge
const DOTTED = 30; // points of a line up to which each has its dot

/** For whom lines are drawn, and how many points they may have in all. */
export interface Drawing {
  /** The chart that a reader has called, for messages. */
  chart: string;
  /** Points of all lines together. */
  most: number;
  /** Smallest and largest x to show; found from the data unless told. */
  range?: readonly [number, number];
}

/**
 * What {@link lineChart} does, also as a part of other charts.
 *
 * @throws {RangeError} as lineChart.
 * @throws {TypeError} as lineChart.
 */
export function drawLines(
  { chart: owner, most, range }: Drawing,
  series: Record<string, Series>,
  {
    title,
    xTitle,
    yTitle,
    legendTitle = "line",
    yScale = "linear",
    yDomain,
    width = 440,
    height = 280,
  }: LineChartOptions,
): Chart {
  checkTexts(owner, { title, xTitle, yTitle, legendTitle });
  checkPixels(owner, { width, height });
  checkScale(owner, yScale);
  if (yDomain) checkRange(owner, "yDomain", yDomain);
  const names = Object.keys(series ?? {});
  checkNames(owner, names, "series");
  const lines = names.map((name) => complete(owner, name, series[name]));
  const log = yScale === "log";
  if (log) for (const line of lines) checkPositive(owner, line, yDomain);
  if (yDomain) checkInside(owner, lines, yDomain);
  const zero = log ? {} : { zero: false };
  const ends = { nice: false, zero: false }; // those of the lines
  const places = lines.flatMap(({ x }) => rangeOf(x));
  const whole = lines.every(({ x }) => Array.from(x).every(isWhole));
  const ascending = lines.every(({ x }) => isAscending(x));
  const [, longest] = rangeOf(lines.map(({ y }) => y.length));
  const stroke =
    names.length > 1 ? { symbolType: "stroke", symbolSize: 600 } : null;
  return chart({
    title,
    description: `${title}. ${lines
      .map(({ name, x, y }) => lineInWords(name, x, y, xTitle))
      .join(" ")}`,
    width,
    height,
    data: { values: lines.map((line) => drawn(line, most / names.length)) },
    transform: [{ flatten: ["x", "y"] }],
    mark: {
      type: "line",
      point: longest <= DOTTED ? { size: 40, aria: false } : false,
      clip: yDomain !== undefined,
    },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: xTitle,
        scale: { ...(range ? { domain: range } : ends), padding: ROOM },
        axis: whole ? wholeAxis(range ?? rangeOf(places)) : {},
      },
      y: {
        field: "y",
        type: "quantitative",
        title: yTitle,
        scale: { type: yScale, domain: yDomain ?? aroundFlat(lines), ...zero },
        axis: log ? { format: ".0e", tickCount: 6 } : {},
      },
      color: tellApart("series", legendTitle, names, PALETTE, stroke),
      strokeDash: tellApart("series", legendTitle, names, DASHES, stroke),
      // Else a line is drawn from its smallest x to its largest.
      ...(ascending ? {} : { order: { value: null } }),
      tooltip: [
        { field: "series", type: "nominal", title: legendTitle },
        { field: "x", type: "quantitative", title: xTitle },
        { field: "y", type: "quantitative", title: yTitle, format: ".4~g" },
      ],
    },
  });
}

/** For lines of one height, whose only tick would be a rounded number. */
function aroundFlat(lines: readonly Line[]): [number, number] | undefined {
  const [low, high] = rangeOf(lines.flatMap(({ y }) => rangeOf(y)));
  if (low < high) return undefined;
  const room = Math.abs(low) / 2 || 1;
  return [low - room, low + room];
}

function isAscending(x: ArrayLike<number>): boolean {
  return Array.from(x).every((value, i) => i === 0 || value >= x[i - 1]);
}

/** Whether a number is better written with all its digits: 3, not 3.0. */
function isWhole(value: number): boolean {
  return Number.isInteger(value) && Math.abs(value) < 1e9;
}
