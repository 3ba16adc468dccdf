import { type Chart, chart } from "./chart.ts";
import { lineInWords } from "./line-words.ts";
import { DASHES, PALETTE } from "./palette.ts";
import { checkPositive, complete, drawn, type Series } from "./series.ts";
import { checkNames, tellApart } from "./tell-apart.ts";

/** Titles and scales of a {@link lineChart}. */
export interface LineChartOptions {
  /** What stands above the chart. */
  title: string;
  /** What the axis shows, with its unit where there is one. */
  xTitle: string;
  /** What was measured, with its unit where there is one. */
  yTitle: string;
  /** What the lines differ in: the title of the legend. */
  legendTitle?: string;
  /** The scale of the vertical axis. */
  yScale?: "linear" | "log";
  /** Smallest and largest y to show; found from the data unless told. */
  yDomain?: readonly [number, number];
  /** Width of the axes, in pixels. */
  width?: number;
  /** Height of the axes, in pixels. */
  height?: number;
}

/** Pixels between the ends of the lines and the edge of the chart. */
export const ROOM = 6;

const MOST = 1400; // points of all lines together
const DOTTED = 30; // points of a line up to which each has its dot

/**
 * Lines over a common x-axis, one for each entry of `series`.
 *
 * A line of very many points keeps the lowest and the highest of each stretch.
 *
 * @throws {RangeError} when there is no series or more than 7, when x and y
 *   differ in length, and for a value that has no place on the scale.
 */
export function lineChart(
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
  const names = Object.keys(series);
  checkNames("lineChart", names, "series");
  const lines = names.map((name) => complete(name, series[name]));
  const log = yScale === "log";
  if (log) lines.forEach(checkPositive);
  const zero = log ? {} : { zero: false };
  const whole = lines.every(({ x }) => Array.from(x).every(Number.isInteger));
  const longest = Math.max(...lines.map(({ y }) => y.length));
  const stroke =
    names.length > 1 ? { symbolType: "stroke", symbolSize: 600 } : null;
  return chart({
    title,
    description: `${title}. ${lines
      .map(({ name, x, y }) => lineInWords(name, x, y, xTitle))
      .join(" ")}`,
    width,
    height,
    data: { values: lines.map((line) => drawn(line, MOST / names.length)) },
    transform: [{ flatten: ["x", "y"] }],
    mark: {
      type: "line",
      point: longest <= DOTTED ? { size: 40 } : false,
      clip: yDomain !== undefined,
    },
    encoding: {
      x: {
        field: "x",
        type: "quantitative",
        title: xTitle,
        scale: { nice: false, zero: false, padding: ROOM },
        axis: whole ? { tickMinStep: 1, format: "d" } : {},
      },
      y: {
        field: "y",
        type: "quantitative",
        title: yTitle,
        scale: { type: yScale, domain: yDomain, ...zero },
        axis: log ? { format: ".0e", tickCount: 6 } : {},
      },
      color: tellApart("series", legendTitle, names, PALETTE, stroke),
      strokeDash: tellApart("series", legendTitle, names, DASHES, stroke),
      tooltip: [
        { field: "series", type: "nominal", title: legendTitle },
        { field: "x", type: "quantitative", title: xTitle },
        { field: "y", type: "quantitative", title: yTitle, format: ".4~g" },
      ],
    },
  });
}
