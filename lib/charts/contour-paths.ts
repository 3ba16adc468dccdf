import type { NDArray } from "../arrays/ndarray.ts";
import { type Chart, chart } from "./chart.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkTexts } from "./check-texts.ts";
import { contoursOf } from "./contours.ts";
import { type Frame, sampleGrid } from "./grid.ts";
import { levelLabels } from "./level-labels.ts";
import { DASHES, PALETTE } from "./palette.ts";
import { type Path, pathInWords, pathOf, shortened } from "./path.ts";
import { joined, planeAxes, planeLines } from "./plane.ts";
import { rangeOf } from "./range.ts";
import { checkNames, tellApart } from "./tell-apart.ts";
import { counted, inWords } from "./words.ts";

/** Frame, paths and titles of {@link contourPaths}. */
export interface ContourPathsOptions extends Frame {
  /** What stands above the chart. */
  title: string;
  /** The places an optimizer went through: (T, 2), one step a row. */
  paths?: Record<string, NDArray | readonly (readonly [number, number])[]>;
  /** The values of f whose contours are drawn; round numbers unless told. */
  levels?: readonly number[];
  /** The title of the horizontal axis. */
  xTitle?: string;
  /** The title of the vertical axis. */
  yTitle?: string;
  /** What the paths differ in: the title of the legend. */
  legendTitle?: string;
  /** Width of the axes, in pixels. */
  width?: number;
  /** Height of the axes, in pixels. */
  height?: number;
}

const SIZE = 81; // crossings along each side of the grid
const DOTTED = 200; // places up to which each has its dot

/**
 * The contours of f(x, y), and the paths of optimizers over them; the start
 * and the end of each path are marked.
 *
 * A path of very many steps is drawn with some of its places only. Contours
 * that are told are all drawn; those that are found are fewer where f goes up
 * and down often.
 *
 * @throws {RangeError} when the frame is empty, f is not finite in it, a path
 *   is not (T, 2), there are more than 7 paths or 40 levels, or f goes up and
 *   down too often to be drawn.
 * @throws {TypeError} when a title is missing.
 */
export function contourPaths(
  f: (x: number, y: number) => number,
  options: ContourPathsOptions,
): Chart {
  const {
    title,
    x,
    y,
    paths = {},
    levels,
    xTitle = "x",
    yTitle = "y",
    legendTitle = "optimizer",
    width = 460,
    height = 340,
  } = options ?? {};
  checkTexts("contourPaths", { title, xTitle, yTitle, legendTitle });
  checkPixels("contourPaths", { width, height });
  const frame = { x, y };
  const grid = sampleGrid("contourPaths", f, frame, SIZE);
  const [low, high] = rangeOf(grid.values);
  const contours = contoursOf(grid, levels);
  const names = Object.keys(paths ?? {});
  if (names.length > 0) checkNames("contourPaths", names, "path");
  const ways = names.map((name) => pathOf(name, paths[name]));
  const short = ways.map((way) => shortened(way, frame, ways.length));
  const axes = planeAxes(frame, xTitle, yTitle);
  const lines = joined(contours.flatMap((contour) => contour.lines));
  return chart({
    title,
    description:
      `${title}. ${counted(contours.length, "contour")} of a function of ` +
      `${xTitle} and ${yTitle}, whose values here go from ${inWords(low)} to ` +
      `${inWords(high)}.${ways.map((w) => ` ${pathInWords(w, f)}`).join("")}`,
    width,
    height,
    layer: [
      planeLines([lines], axes, { color: "#aaaaaa", strokeWidth: 1 }),
      ...levelLabels(contours, short, frame, axes),
      ...(short.length > 0 ? drawPaths(short, axes, legendTitle) : []),
    ],
  });
}

function drawPaths(
  ways: readonly Path[],
  axes: object,
  legendTitle: string,
): object[] {
  const names = ways.map(({ name }) => name);
  const ends = ways.flatMap(({ name, x, y }) => [
    { name, place: "start", x: x[0], y: y[0] },
    { name, place: "end", x: x[x.length - 1], y: y[y.length - 1] },
  ]);
  const line = { symbolType: "stroke", symbolSize: 600 };
  const color = tellApart("name", legendTitle, names, PALETTE, line);
  const strokeDash = tellApart("name", legendTitle, names, DASHES, line);
  const places = ["start", "end"];
  const shape = tellApart("place", "place", places, ["circle", "square"], {
    symbolFillColor: "#444444",
    symbolStrokeColor: "#444444",
  });
  const steps = ways.reduce((sum, way) => sum + way.x.length, 0);
  const point = steps <= DOTTED ? { size: 18, aria: false } : false;
  return [
    {
      data: { values: ways },
      transform: [{ flatten: ["x", "y"] }],
      mark: { type: "line", clip: true, strokeWidth: 2, aria: false, point },
      encoding: { ...axes, color, strokeDash, order: { value: null } },
    },
    {
      data: { values: ends },
      mark: { type: "point", filled: true, size: 110, opacity: 1, clip: true },
      encoding: { ...axes, color, shape },
    },
  ];
}
