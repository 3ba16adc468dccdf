import { type Chart, chart, inWords } from "./chart.ts";
import { DASHES, PALETTE } from "./palette.ts";

/** One line of a chart: y against x, or against 0, 1, 2, … without x. */
export interface Series {
  x?: ArrayLike<number>;
  y: ArrayLike<number>;
}

/** Titles and scales of a {@link lineChart}. */
export interface LineChartOptions {
  title: string;
  /** What the axis shows, with its unit where there is one. */
  xTitle: string;
  yTitle: string;
  /** What the lines differ in: the title of the legend. */
  legendTitle?: string;
  yScale?: "linear" | "log";
  /** Smallest and largest y to show; found from the data unless told. */
  yDomain?: readonly [number, number];
  width?: number;
  height?: number;
}

/** Pixels between the ends of the lines and the edge of the chart. */
export const ROOM = 6;

/** A point of a line, as Vega-Lite reads it. */
interface Point {
  series: string;
  x: number;
  y: number;
}

/**
 * Lines over a common x-axis, one for each entry of `series`.
 *
 * @throws {RangeError} when there is no series or x and y differ in length.
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
    width = 420,
    height = 260,
  }: LineChartOptions,
): Chart {
  const names = Object.keys(series);
  if (names.length === 0) {
    throw new RangeError("lineChart needs at least one series, got none.");
  }
  const values = names.flatMap((name) => pointsOf(name, series[name]));
  const log = yScale === "log";
  const scale = {
    type: yScale,
    domain: yDomain,
    ...(log ? {} : { zero: false }),
  };
  const whole = values.every(({ x }) => Number.isInteger(x));
  return chart({
    title,
    description: `${title}. ${names
      .map((name) => describe(name, pointsOf(name, series[name]), xTitle))
      .join(" ")}`,
    width,
    height,
    data: { values },
    mark: { type: "line", point: { size: 30 }, clip: yDomain !== undefined },
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
        scale,
        axis: log ? { format: ".0e", tickCount: 6 } : {},
      },
      color: legend(legendTitle, names, PALETTE),
      strokeDash: legend(legendTitle, names, DASHES),
      tooltip: [
        { field: "series", type: "nominal", title: legendTitle },
        { field: "x", type: "quantitative", title: xTitle },
        { field: "y", type: "quantitative", title: yTitle, format: ".4~g" },
      ],
    },
  });
}

function pointsOf(name: string, { x, y }: Series): Point[] {
  if (x && x.length !== y.length) {
    throw new RangeError(
      `lineChart: the series "${name}" has ${x.length} values of x ` +
        `but ${y.length} of y.`,
    );
  }
  return Array.from(y, (value, i) => ({
    series: name,
    x: x ? x[i] : i,
    y: Number(value.toPrecision(6)),
  }));
}

function legend(
  title: string,
  names: readonly string[],
  range: readonly unknown[],
): object {
  const used = names.map((_, i) => range[i % range.length]);
  const scale = { domain: names, range: used };
  const legend = { symbolType: "stroke", symbolSize: 400 };
  return { field: "series", type: "nominal", title, scale, legend };
}

function describe(name: string, points: Point[], xTitle: string): string {
  if (points.length === 0) return `${name}: no points yet.`;
  const first = points[0];
  const last = points[points.length - 1];
  return (
    `${name}: from ${inWords(first.y)} at ${xTitle} ${inWords(first.x)} ` +
    `to ${inWords(last.y)} at ${xTitle} ${inWords(last.x)}.`
  );
}
