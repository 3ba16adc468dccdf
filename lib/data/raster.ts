import type { Point, Stroke } from "./curve.ts";

/** Width and height of a picture, in pixels. */
export const SIDE = 28;

/** Pixels of a picture. */
export const PIXELS = SIDE * SIDE;

/**
 * The picture of strokes drawn with a round pen: 28 × 28 grey values from 0
 * (paper) to 255 (ink), row after row, written into `picture`.
 *
 * The centre of pixel (row i, column j) is the point (j + ½, i + ½). Its ink is
 * radius + ½ − distance to the nearest line, cut off at 0 and 1: full inside,
 * nothing outside, and grey in a seam one pixel wide, which makes edges smooth.
 */
export function rasterize(
  strokes: readonly Stroke[],
  radius: number,
  picture: Uint8Array,
): void {
  const reach = radius + 0.5;
  // squared distance to the nearest line, as far as the pen reaches
  const nearest = new Float64Array(PIXELS).fill(reach * reach);
  for (const stroke of strokes) {
    for (let i = 0; i + 1 < stroke.length; i++) {
      approach(nearest, stroke[i], stroke[i + 1], reach);
    }
  }
  for (let i = 0; i < PIXELS; i++) {
    const ink = Math.min(1, reach - Math.sqrt(nearest[i]));
    picture[i] = Math.round(255 * ink);
  }
}

/** Lowers `nearest` where the line from a to b is nearer. */
function approach(nearest: Float64Array, a: Point, b: Point, reach: number) {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const length2 = dx * dx + dy * dy;
  const left = firstPixel(Math.min(a.x, b.x) - reach);
  const right = lastPixel(Math.max(a.x, b.x) + reach);
  const top = firstPixel(Math.min(a.y, b.y) - reach);
  const bottom = lastPixel(Math.max(a.y, b.y) + reach);
  for (let row = top; row <= bottom; row++) {
    const y = row + 0.5 - a.y;
    for (let column = left; column <= right; column++) {
      const x = column + 0.5 - a.x;
      // the nearest point of the line is a + along · (b − a)
      const foot = length2 > 0 ? (x * dx + y * dy) / length2 : 0;
      const along = Math.min(Math.max(foot, 0), 1);
      const ex = x - along * dx;
      const ey = y - along * dy;
      const distance2 = ex * ex + ey * ey;
      const at = row * SIDE + column;
      if (distance2 < nearest[at]) nearest[at] = distance2;
    }
  }
}

function firstPixel(coordinate: number): number {
  return Math.max(0, Math.floor(coordinate));
}

function lastPixel(coordinate: number): number {
  return Math.min(SIDE - 1, Math.floor(coordinate));
}
