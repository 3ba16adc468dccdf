import { expectNumber } from "../arrays/expect-number.ts";
import type { Examples } from "../training/examples.ts";
import { type Chart, chart } from "./chart.ts";
import { checkPixels } from "./check-pixels.ts";
import { checkTexts } from "./check-texts.ts";
import { classNames } from "./class-names.ts";
import { classRegions } from "./class-regions.ts";
import { background, points, regionLabels, rings } from "./decision-layers.ts";
import { planeAxes } from "./plane.ts";
import { type Predictor, scoresOf } from "./predictor.ts";
import { regionNames } from "./region-names.ts";
import { roundTo } from "./round-to.ts";
import {
  checkExamples,
  frameAround,
  type Sample,
  samplesOf,
} from "./samples.ts";
import { scoreGrid } from "./score-grid.ts";
import { checkNames } from "./tell-apart.ts";
import { percent } from "./words.ts";

/** Titles and names of a {@link decisionBoundary}. */
export interface DecisionBoundaryOptions {
  /** What stands above the chart. */
  title: string;
  /** The first feature, with its unit where there is one. */
  xTitle: string;
  /** The second feature, as `xTitle` has the first. */
  yTitle: string;
  /** What the classes are called; their numbers unless told. */
  classes?: readonly string[];
  /** What the classes are: the title of the legend. */
  legendTitle?: string;
  /** Where a single column turns to class 1: 0 for scores, 0.5 for shares. */
  threshold?: number;
  /** Width of the axes, in pixels. */
  width?: number;
  /** Height of the axes, in pixels. */
  height?: number;
}

const SIZE = 81; // crossings along each side of the grid
const MOST = 200; // samples drawn
const RINGED = 40; // wrong ones up to which each has its ring

/**
 * Where in the plane of two features a predictor guesses which class, with the
 * data over it; wrong answers are ringed, unless there are too many. Each
 * region has the name of its class, if there is room for it.
 *
 * Of more than 200 samples 200 are drawn, at equal distances in their order;
 * all are counted.
 *
 * @param predict scores or probabilities, (N, 2) → (N, K) or (N, 1)
 * @param data x (N, 2), and t one-hot (N, K) or 0 and 1 in (N, 1)
 * @throws {RangeError} when there are no samples, shapes do not fit, numbers
 *   are not finite, an answer names no class or several, there are more than 7
 *   classes or two of one name, or `predict` guesses another class almost
 *   everywhere.
 * @throws {TypeError} when a title is missing, or classes are no list.
 */
export function decisionBoundary(
  predict: Predictor,
  data: Examples,
  options: DecisionBoundaryOptions,
): Chart {
  const {
    title,
    xTitle,
    yTitle,
    classes,
    legendTitle = "class",
    threshold = 0,
    width = 440,
    height = 340,
  } = options ?? {};
  checkTexts("decisionBoundary", { title, xTitle, yTitle, legendTitle });
  checkPixels("decisionBoundary", { width, height });
  expectNumber("decisionBoundary", "threshold", threshold, "a number", 0);
  checkExamples(data ?? {});
  const count = Math.max(2, data.t.shape[1]);
  const names = classNames("decisionBoundary", count, classes);
  checkNames("decisionBoundary", names, "class");
  const samples = samplesOf(data, scoresOf(predict, data.x, threshold), names);
  const frame = frameAround(data.x);
  const [roundX, roundY] = [roundTo(frame.x), roundTo(frame.y)];
  const share = Math.max(1, samples.length / MOST);
  const drawn = samples
    .filter((_, n) => Math.floor(n / share) !== Math.floor((n - 1) / share))
    .map((s) => ({ ...s, x: roundX(s.x), y: roundY(s.y) }));
  const rate = samples.filter(({ right }) => right).length / samples.length;
  const right = `${percent(rate)} of ${samples.length} right`;
  const wrong = drawn.filter((sample) => !sample.right);
  const ringed = wrong.length <= RINGED ? wrong : [];
  const notes = [right];
  if (ringed.length > 0) notes.push("ringed: wrong");
  if (share > 1) notes.push(`${drawn.length} of them drawn`);
  const axes = planeAxes(frame, xTitle, yTitle);
  const grid = scoreGrid(predict, frame, threshold, SIZE);
  const over = drawn.map(({ x, y }) => [x, y] as const);
  const named = regionNames(grid, names, over, [width, height]);
  return chart({
    title: { text: title, subtitle: notes.join("; ") },
    description:
      `${title}. Regions of ${names.length} classes over ${xTitle} and ` +
      `${yTitle}, with samples: ${counts(samples, names)}. ` +
      `${percent(rate)} of ${samples.length} guesses are right.`,
    width,
    height,
    layer: [
      background(classRegions(grid), axes),
      regionLabels(named, axes),
      points(drawn, axes, legendTitle, names),
      rings(ringed, axes),
    ],
  });
}

function counts(samples: readonly Sample[], names: readonly string[]): string {
  const count = (name: string) =>
    samples.filter((sample) => sample.class === name).length;
  return names.map((name) => `${count(name)} of ${name}`).join(", ");
}
