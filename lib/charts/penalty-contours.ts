import type { Chart } from "./chart.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkTexts } from "./check-texts.ts";
import { checkFrame, type Frame, sampleGrid } from "./grid.ts";
import { checkMinimum, minimumOf } from "./minimum.ts";
import {
  allowedRegion,
  minima,
  ringLevels,
  threeContours,
} from "./penalty-layers.ts";
import { planeAxes } from "./plane.ts";
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
const PANELS = 4;
const POINTS = 1800; // of the contours in all panels together
const ALLOWED = 0.2; // part of a panel's points for the filled region

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
 * Both axes have one scale, so that a circle is one.
 *
 * @throws {RangeError} when the frame is empty or more than 7 times as high as
 *   wide, a function is not finite in it, goes up and down too often to be
 *   drawn, or has its minimum outside, or there is no penalty, or more than 4.
 * @throws {TypeError} when a title is missing.
 */
export function penaltyContours(
  f: Plane,
  options: PenaltyContoursOptions,
): Chart {
  const {
    title,
    penalties,
    x,
    y,
    xTitle = "w₁",
    yTitle = "w₂",
    width = 280,
  } = options ?? {};
  checkTexts("penaltyContours", { title, xTitle, yTitle });
  const names = Object.keys(penalties ?? {});
  checkPenalties(names);
  const frame = { x, y };
  checkFrame("penaltyContours", frame);
  const height = (width * (y[1] - y[0])) / (x[1] - x[0]);
  checkPixels("penaltyContours", {
    width,
    "height (both axes, one scale)": height,
  });
  const most = POINTS / names.length;
  const axes = planeAxes(frame, xTitle, yTitle);
  const panels = Object.entries(penalties).map(([name, penalty]) => ({
    title: { text: name, fontSize: 15 },
    width,
    height,
    ...panel(name, { f, penalty }, { frame, axes, most }),
  }));
  return sideBySide(title, panels);
}

function checkPenalties(names: readonly string[]): void {
  checkNames("penaltyContours", names, "penalty");
  if (names.length <= PANELS) return;
  throw new RangeError(
    `penaltyContours draws at most ${PANELS} penalties, each in a panel of ` +
      `its own, got ${names.length}: choose some of them.`,
  );
}

function panel(
  name: string,
  { f, penalty }: { f: Plane; penalty: Plane },
  { frame, axes, most }: { frame: Frame; axes: object; most: number },
): Panel {
  const sum: Plane = (w1, w2) => f(w1, w2) + penalty(w1, w2);
  const grids = [f, penalty, sum].map((of) =>
    sampleGrid("penaltyContours", of, frame, SIZE),
  );
  const least = [minimumOf(f, frame), minimumOf(sum, frame)];
  const [without, with_] = least;
  checkMinimum("penaltyContours: f", f, without, frame);
  checkMinimum(`penaltyContours: f + "${name}"`, sum, with_, frame);
  const [bottom, kept, paid] = [f(...without), f(...with_), penalty(...with_)];
  checkNumbers(`penaltyContours: "${name}" at a minimum`, [bottom, kept, paid]);
  // The second contour of f and of the penalty touch each other in `with_`.
  const step = (kept - bottom) / 4;
  const levels = [
    ringLevels(bottom, step),
    ringLevels(0, paid / 4),
    ringLevels(sum(...with_), step),
  ];
  return {
    description:
      `${name}: f is smallest at ${pointInWords(...without)}; with the ` +
      `penalty the minimum moves to ${pointInWords(...with_)}, where f is ` +
      `${inWords(kept)} and the penalty ${inWords(paid)}.`,
    layer: [
      allowedRegion(grids[1], paid, axes, ALLOWED * most),
      threeContours(grids, levels, axes, (1 - ALLOWED) * most),
      minima(least, axes),
    ],
  };
}
