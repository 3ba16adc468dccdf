import type { Chart } from "./chart.ts";
import { drawLines } from "./lines.ts";
import type { Series } from "./series.ts";

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

const MOST = 1400; // points of all lines together

/**
 * Lines over a common x-axis, one for each entry of `series`.
 *
 * A line of very many points keeps the lowest and the highest of each stretch.
 *
 * @throws {RangeError} when there is no series or more than 7, when x and y
 *   differ in length, and for a value that has no place on the scale.
 * @throws {TypeError} when a title is missing, or a series holds no lists.
 */
export function lineChart(
  series: Record<string, Series>,
  options: LineChartOptions,
): Chart {
  return drawLines({ chart: "lineChart", most: MOST }, series, options ?? {});
}
