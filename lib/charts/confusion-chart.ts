import type { NDArray } from "../arrays/ndarray.ts";
import { type Chart, chart } from "./chart.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkTexts } from "./check-texts.ts";
import { classNames } from "./class-names.ts";
import {
  cellsInWords,
  cellsOf,
  checkCounts,
  inRows,
} from "./confusion-cells.ts";
import { nominalAxis } from "./nominal-axis.ts";
import { rangeOf } from "./range.ts";
import { textWidth } from "./text-width.ts";

const NARROWEST = 156; // pixels of all cells of a row: the title below it
const WIDEST = 600; // the same, with room for names

/** Titles and names of a {@link confusionChart}. */
export interface ConfusionChartOptions {
  /** What stands above the chart. */
  title: string;
  /** What the classes are called; their numbers unless told. */
  classes?: readonly string[];
  /** What the columns are; the guesses unless told. */
  xTitle?: string;
  /** What the rows are; the right answers unless told. */
  yTitle?: string;
  /** Width and height of one cell, in pixels; found from its texts if not told. */
  cell?: number;
}

/**
 * A confusion matrix: how often which right answer got which guess.
 *
 * The number in a cell is a count; its colour is the share of the cell in its
 * row, so that rare classes are seen as well as frequent ones.
 *
 * @param counts (K, K): row = right answer, column = guess
 * @throws {RangeError} when it is not square, larger than 15 × 15, empty, or
 *   holds something that is no count; when names of classes do not fit.
 * @throws {TypeError} when a title is missing, or classes are no list.
 */
export function confusionChart(
  counts: NDArray,
  options: ConfusionChartOptions,
): Chart {
  const {
    title,
    classes,
    xTitle = "guess of the network",
    yTitle = "right answer",
    cell,
  } = options ?? {};
  checkTexts("confusionChart", { title, xTitle, yTitle });
  if (cell !== undefined) checkPixels("confusionChart", { cell });
  checkCounts(counts);
  const size = counts.shape[0];
  const names = classNames("confusionChart", size, classes);
  const cells = cellsOf(counts, names);
  const room =
    cell ?? roomFor([...names, ...Array.from(counts.data, String)], size);
  const bare = { ticks: false, domain: false };
  const side = (field: string, label: string, axis: object) => ({
    field,
    type: "nominal",
    title: label,
    sort: names,
    axis: { ...axis, ...bare },
  });
  return chart({
    title,
    description: `${title}. ${cellsInWords(cells)}`,
    width: size * room,
    height: size * room,
    data: { values: inRows(cells, names) },
    transform: [{ flatten: ["guess", "count", "share"] }],
    encoding: {
      x: side("guess", xTitle, nominalAxis(names, room)),
      y: side("right", yTitle, { labelAngle: 0 }),
    },
    layer: [
      {
        mark: { type: "rect", aria: false },
        encoding: {
          color: {
            field: "share",
            type: "quantitative",
            title: ["share of the", "right answer"],
            scale: SCALE,
            legend: { format: "~%", values: [0, 0.1, 0.25, 0.5, 1] },
          },
        },
      },
      {
        mark: { type: "text", fontSize: 14, aria: false },
        encoding: {
          text: { field: "count", type: "quantitative" },
          color: {
            condition: [
              { test: `datum.share > ${WHITE_FROM}`, value: "white" },
              { test: "datum.count == 0", value: "#767676" },
            ],
            value: "black",
          },
        },
      },
    ],
    config: { view: { stroke: "#bbbbbb" } },
  });
}

/** A cell in which each text has its place, if the chart fits a screen. */
function roomFor(texts: readonly string[], classes: number): number {
  const [, widest] = rangeOf(texts.map((text) => textWidth(text, 14)));
  const largest = Math.floor(WIDEST / classes);
  return Math.max(38, NARROWEST / classes, Math.min(widest + 8, largest));
}

/** Here black and white differ alike from the blue of {@link SCALE}. */
const WHITE_FROM = 0.5;

/**
 * From white to dark blue, darker and darker: also without colour. The square
 * root lets small shares, the mistakes, be seen beside large ones.
 */
const SCALE = {
  type: "sqrt",
  domain: [0, 1],
  range: ["#ffffff", "#00456b"],
  interpolate: "rgb",
};
