import type { Point, Stroke } from "./curve.ts";
import { SIDE } from "./raster.ts";

/**
 * Strokes scaled and moved to where MNIST has its digits: the longer side of
 * the inked box is `box` pixels long, and the centre of mass of the ink is the
 * centre of the picture.
 *
 * @param radius of the pen in pixels: the ink reaches that far beyond a stroke.
 */
export function frame(
  strokes: readonly Stroke[],
  box: number,
  radius: number,
): Stroke[] {
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { x, y } of strokes.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const scale = (box - 2 * radius) / Math.max(right - left, bottom - top);
  const mass = centreOfMass(strokes);
  const middle = SIDE / 2;
  return strokes.map((stroke) =>
    stroke.map(({ x, y }) => ({
      x: middle + scale * (x - mass.x),
      y: middle + scale * (y - mass.y),
    })),
  );
}

/** The mean of the middles of all lines, weighted with their lengths. */
function centreOfMass(strokes: readonly Stroke[]): Point {
  let total = 0;
  let x = 0;
  let y = 0;
  for (const stroke of strokes) {
    for (let i = 0; i + 1 < stroke.length; i++) {
      const a = stroke[i];
      const b = stroke[i + 1];
      const dx = b.x - a.x;
      const dy = b.y - a.y;
      const length = Math.sqrt(dx * dx + dy * dy);
      total += length;
      x += (length * (a.x + b.x)) / 2;
      y += (length * (a.y + b.y)) / 2;
    }
  }
  return { x: x / total, y: y / total };
}
