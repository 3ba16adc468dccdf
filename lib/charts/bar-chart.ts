import { barInWords, barOf } from "./bar.ts";
import { type Chart, chart } from "./chart.ts";
import { PALETTE, SHAPES } from "./palette.ts";
import { checkNames, tellApart } from "./tell-apart.ts";

/** Titles of a {@link barChart}. */
export interface BarChartOptions {
  /** What stands above the chart. */
  title: string;
  /** What the groups along the axis are. */
  xTitle: string;
  /** What was measured, with its unit where there is one. */
  yTitle: string;
  /** What the bars of one group differ in: the title of the legend. */
  legendTitle?: string;
  /** Width of the axes, in pixels. */
  width?: number;
  /** Height of the axes, in pixels. */
  height?: number;
}

const MOST = 200; // values in all
const END = { type: "tick", orient: "horizontal", size: 24, thickness: 2 };

/**
 * Means of several runs as bars, with one standard deviation up and down, and
 * each run as a point. Bars begin at 0.
 *
 * @param series for each colour and each group the values of its runs:
 *   `{ ReLU: { "1 layer": [0.93, 0.94, 0.92] } }`
 * @throws {RangeError} when there are no values, one is not finite, or there
 *   are more than 7 colours or 200 values.
 */
export function barChart(
  series: Record<string, Record<string, ArrayLike<number>>>,
  {
    title,
    xTitle,
    yTitle,
    legendTitle = "series",
    width = 440,
    height = 280,
  }: BarChartOptions,
): Chart {
  const names = Object.keys(series);
  checkNames("barChart", names, "series");
  const bars = names.flatMap((name) =>
    Object.entries(series[name]).map(([group, y]) => barOf(name, group, y)),
  );
  const groups = [...new Set(bars.map(({ group }) => group))];
  const runs = bars.flatMap(({ name, group, values }) =>
    values.map((value) => ({
      name,
      group,
      value: Number(value.toPrecision(5)),
    })),
  );
  if (runs.length === 0 || runs.length > MOST) {
    throw new RangeError(
      `barChart draws 1 to ${MOST} values, got ${runs.length}.`,
    );
  }
  const summary = bars.map(({ values: _, ...bar }) => bar);
  const alone = names.length === 1;
  const legend = alone ? null : {};
  const y = { type: "quantitative", title: yTitle };
  const axis = { labelAngle: 0 };
  const x = { field: "group", type: "nominal", title: xTitle, sort: groups };
  const gap = { paddingInner: 0.08 };
  const xOffset = { field: "name", type: "nominal", sort: names, scale: gap };
  return chart({
    title: {
      text: title,
      subtitle: "Bar: mean; whisker: one standard deviation; points: runs",
    },
    description: `${title}. ${yTitle}: ${bars.map(barInWords).join("; ")}.`,
    width,
    height,
    encoding: { x: { ...x, axis }, xOffset },
    layer: [
      {
        data: { values: summary },
        mark: { type: "bar", opacity: 0.55 },
        encoding: {
          y: { ...y, field: "mean" },
          color: tellApart("name", legendTitle, names, PALETTE, legend),
        },
      },
      {
        data: { values: summary },
        mark: { type: "rule", strokeWidth: 2, aria: false },
        encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      // Wider than the points, so that each end of a whisker is seen.
      ...["low", "high"].map((field) => ({
        data: { values: summary },
        mark: { ...END, color: "black", aria: false },
        encoding: { y: { ...y, field } },
      })),
      {
        data: { values: runs },
        mark: {
          type: "point",
          filled: true,
          size: 25,
          opacity: 1,
          aria: false,
        },
        encoding: {
          y: { ...y, field: "value" },
          color: tellApart("name", legendTitle, names, PALETTE, legend),
          shape: tellApart("name", legendTitle, names, SHAPES, legend),
        },
      },
      {
        data: { values: summary },
        mark: { type: "text", fontSize: 13, dy: -10, aria: false },
        encoding: { y: { ...y, field: "top" }, text: { field: "text" } },
      },
    ],
  });
}
