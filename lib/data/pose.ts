import type { Random } from "../arrays/random.ts";
import type { Point } from "./curve.ts";

/** Moves each point of the plane somewhere else. */
export type Motion = (point: Point) => Point;

const CENTRE = 50; // of the square in which the glyphs are written

/**
 * How one writer holds pen and paper: a random aspect, slant and rotation.
 *
 * x' = a·x + s·y stretches by the aspect a and slants by s. The rotation by an
 * angle φ is written with r = tan(φ/2), so that it needs no sine:
 * cos φ = (1 − r²)/(1 + r²), sin φ = 2r/(1 + r²). Sums, products and quotients
 * come out the same on every machine; sine and cosine need not.
 */
export function randomPose(random: Random): Motion {
  const [u, v, w] = random.uniform([3], { low: -1 }).data;
  const aspect = 0.95 + 0.25 * u;
  const slant = -0.15 + 0.45 * v;
  const r = 0.27 * w;
  const cos = (1 - r * r) / (1 + r * r);
  const sin = (2 * r) / (1 + r * r);
  return (point) => {
    const y = point.y - CENTRE;
    const x = aspect * (point.x - CENTRE) + slant * y;
    return {
      x: CENTRE + cos * x - sin * y,
      y: CENTRE + sin * x + cos * y,
    };
  };
}
