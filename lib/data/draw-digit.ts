import type { Random } from "../arrays/random.ts";
import { type Stroke, smoothCurve } from "./curve.ts";
import { elasticField } from "./elastic.ts";
import { frame } from "./frame.ts";
import { GLYPHS } from "./glyphs.ts";
import { randomPose } from "./pose.ts";
import { rasterize } from "./raster.ts";

const JITTER = 4; // of control points, in hundredths of the height
const ELASTIC = 22; // strength of the elastic displacement, likewise

/**
 * Draws a digit by hand, so to speak: one of its glyphs, with an unsteady hand
 * (jitter), in a random pose, on a sheet of rubber (elastic displacement), with
 * a random pen, and framed as in MNIST.
 *
 * @param label the digit, 0 to 9.
 * @param picture 28 × 28 grey values from 0 (paper) to 255 (ink), overwritten.
 */
export function drawDigit(
  label: number,
  random: Random,
  picture: Uint8Array,
): void {
  const glyphs = GLYPHS[label];
  const glyph = glyphs[random.integer(0, glyphs.length - 1)];
  const pose = randomPose(random);
  const bend = elasticField(random, ELASTIC);
  const [u, v] = random.uniform([2]).data;
  const box = 18 + 2 * u;
  const radius = 0.7 + 1.4 * v;
  const strokes = glyph.map((control) =>
    smoothCurve(jitter(control, random).map(pose)).map(bend),
  );
  rasterize(frame(strokes, box, radius), radius, picture);
}

/** Shifts each point by the mean of two arrows, one shared with the next. */
function jitter(stroke: Stroke, random: Random): Stroke {
  const arrows = random.uniform([stroke.length + 1, 2], {
    low: -JITTER,
    high: JITTER,
  }).data;
  return stroke.map(({ x, y }, i) => ({
    x: x + (arrows[2 * i] + arrows[2 * i + 2]) / 2,
    y: y + (arrows[2 * i + 1] + arrows[2 * i + 3]) / 2,
  }));
}
