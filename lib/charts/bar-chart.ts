import { type Bar, barInWords, barOf } from "./bar.ts";
import { anyBelow, barNumbers } from "./bar-numbers.ts";
import { type Chart, chart } from "./chart.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkEachName, checkTexts } from "./check-texts.ts";
import { nominalAxis } from "./nominal-axis.ts";
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

const BARS = 30;
const RUNS = 150; // of all bars together
const SEVERAL = { transform: [{ filter: "isValid(datum.high)" }] }; // runs
const END = { type: "tick", orient: "horizontal", thickness: 2 };
const BELOW = { scale: { padding: 20 } }; // pixels for numbers below bars

/**
 * Means of several runs as bars, with one standard deviation up and down, and
 * each run as a point. Bars begin at 0. A single run has no deviation.
 *
 * @param series for each colour and each group the values of its runs:
 *   `{ ReLU: { "1 layer": [0.93, 0.94, 0.92] } }`
 * @throws {RangeError} when there are no values, one is not finite, or there
 *   are more than 7 colours, 30 bars or 150 values.
 * @throws {TypeError} when a title is missing, or runs are no list.
 */
export function barChart(
  series: Record<string, Record<string, ArrayLike<number>>>,
  options: BarChartOptions,
): Chart {
  const {
    title,
    xTitle,
    yTitle,
    legendTitle = "series",
    width = 440,
    height = 280,
  } = options ?? {};
  checkTexts("barChart", { title, xTitle, yTitle, legendTitle });
  checkPixels("barChart", { width, height });
  const names = Object.keys(series ?? {});
  checkNames("barChart", names, "series");
  const bars = names.flatMap((name) =>
    Object.entries(series[name] ?? {}).map(([group, y]) =>
      barOf(name, group, y),
    ),
  );
  checkBars(bars);
  const groups = [...new Set(bars.map(({ group }) => group))];
  checkEachName("barChart", groups, "group");
  const room = (0.8 * width) / (groups.length * names.length);
  const whiskers = bars.some(({ high }) => high !== undefined);
  const alone = names.length === 1;
  const legend = alone ? null : {};
  const below = anyBelow(bars) ? BELOW : {};
  const y = { type: "quantitative", title: yTitle, ...below };
  const axis = nominalAxis(groups, width / groups.length);
  const x = { field: "group", type: "nominal", title: xTitle, sort: groups };
  const gap = { paddingInner: 0.08 };
  const place = { field: "name", type: "nominal", sort: names, scale: gap };
  // One title for place and colour: readers of the SVG hear the name once.
  const xOffset = { ...place, title: legendTitle };
  return chart({
    title: {
      text: title,
      subtitle: whiskers
        ? "Bar: mean; whisker: one standard deviation; points: runs"
        : "Bar: its only run",
    },
    description: `${title}. ${yTitle}: ${bars.map(barInWords).join("; ")}.`,
    width,
    height,
    data: { values: bars },
    encoding: { x: { ...x, axis }, xOffset },
    layer: [
      {
        mark: { type: "bar", opacity: 0.55 },
        encoding: {
          y: { ...y, field: "mean" },
          color: tellApart("name", legendTitle, names, PALETTE, legend),
        },
      },
      {
        ...SEVERAL,
        mark: { type: "rule", strokeWidth: 2, aria: false },
        encoding: { y: { ...y, field: "low" }, y2: { field: "high" } },
      },
      // Wider than the points, so that each end of a whisker is seen.
      ...["low", "high"].map((field) => ({
        ...SEVERAL,
        mark: { ...END, size: Math.min(24, room), color: "black", aria: false },
        encoding: { y: { ...y, field } },
      })),
      {
        transform: [{ flatten: ["values"] }],
        mark: {
          type: "point",
          filled: true,
          size: 25,
          opacity: 1,
          aria: false,
        },
        encoding: {
          y: { ...y, field: "values" },
          color: tellApart("name", legendTitle, names, PALETTE, legend),
          shape: tellApart("name", legendTitle, names, SHAPES, legend),
        },
      },
      ...barNumbers(bars, y, room),
    ],
  });
}

function checkBars(bars: readonly Bar[]): void {
  const runs = bars.reduce((sum, { values }) => sum + values.length, 0);
  if (runs > 0 && runs <= RUNS && bars.length <= BARS) return;
  throw new RangeError(
    `barChart draws at most ${BARS} bars of ${RUNS} values in all, and at ` +
      `least one, got ${bars.length} bars of ${runs} values: draw two ` +
      "charts, or leave some out.",
  );
}
