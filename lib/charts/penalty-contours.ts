import type { Chart } from "./chart.ts";
import { regions } from "./contour-lines.ts";
import { type Frame, sampleGrid } from "./grid.ts";
import { minimumOf } from "./minimum.ts";
import { PALETTE, paler } from "./palette.ts";
import { contoursOf, minima, ringLevels } from "./penalty-layers.ts";
import { planeAxes, planeLines } from "./plane.ts";
import { type Panel, sideBySide } from "./side-by-side.ts";
import { checkNames } from "./tell-apart.ts";
import { inWords, pointInWords } from "./words.ts";

/** A function of two weights. */
type Plane = (w1: number, w2: number) => number;

/** Frame, penalties and titles of {@link penaltyContours}. */
export interface PenaltyContoursOptions extends Frame {
  /** What stands above the chart. */
  title: string;
  /** What is added to f, with its factor: one panel each. */
  penalties: Record<string, Plane>;
  /** The title of the horizontal axis. */
  xTitle?: string;
  /** The title of the vertical axis. */
  yTitle?: string;
  /** Width and height of one panel, in pixels. */
  width?: number;
}

const SIZE = 81; // crossings along each side of the grid

/**
 * What a penalty does to a minimum: the contours of f, of the penalty and of
 * their sum, and both minima.
 *
 * The filled region holds all weights whose penalty is not larger than at the
 * minimum of the sum. No point in it has a smaller f: to minimise f + penalty
 * is to minimise f within this region, and L1's has its corners on the axes.
 *
 * Source: lecture §9.1, the figure of L2 and L1.
 *
 * @throws {RangeError} when the frame is empty, a function is not finite in
 *   it, or there is no penalty.
 */
export function penaltyContours(
  f: Plane,
  {
    title,
    penalties,
    x,
    y,
    xTitle = "w₁",
    yTitle = "w₂",
    width = 280,
  }: PenaltyContoursOptions,
): Chart {
  checkNames("penaltyContours", Object.keys(penalties), "penalty");
  const frame = { x, y };
  const height = (width * (y[1] - y[0])) / (x[1] - x[0]);
  const axes = planeAxes(frame, xTitle, yTitle);
  const panels = Object.entries(penalties).map(([name, penalty]) => ({
    title: { text: name, fontSize: 15 },
    width,
    height,
    ...panel(name, { f, penalty }, frame, axes),
  }));
  return sideBySide(title, panels);
}

function panel(
  name: string,
  { f, penalty }: { f: Plane; penalty: Plane },
  frame: Frame,
  axes: object,
): Panel {
  const sum: Plane = (w1, w2) => f(w1, w2) + penalty(w1, w2);
  const grids = [f, penalty, sum].map((of) =>
    sampleGrid("penaltyContours", of, frame, SIZE),
  );
  const least = [minimumOf(f, frame), minimumOf(sum, frame)];
  const [without, with_] = least;
  // The second contour of f and of the penalty touch each other in `with_`.
  const step = (f(...with_) - f(...without)) / 4;
  const levels = [
    ringLevels(f(...without), step),
    ringLevels(0, penalty(...with_) / 4),
    ringLevels(sum(...with_), step),
  ];
  // Turned round, as `regions` are where a function is at least a level.
  const turned = Array.from(grids[1].values, (value) => -value);
  const allowed = regions({ ...grids[1], values: turned }, -penalty(...with_));
  return {
    description:
      `${name}: f is smallest at ${pointInWords(...without)}; with the ` +
      `penalty the minimum moves to ${pointInWords(...with_)}, where f is ` +
      `${inWords(f(...with_))} and the penalty ${inWords(penalty(...with_))}.`,
    layer: [
      planeLines(allowed, axes, {
        interpolate: "linear-closed",
        fill: paler(PALETTE[1], 0.75),
        strokeWidth: 0,
      }),
      contoursOf(grids, levels, axes),
      minima(least, axes),
    ],
  };
}
