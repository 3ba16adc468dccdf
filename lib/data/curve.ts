/** A point of the plane: x to the right, y downwards, as on a screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What the pen draws without being lifted: points joined by lines. */
export type Stroke = readonly Point[];

const STEPS = 6; // short lines between two control points

/**
 * The smooth curve through the control points p₀, p₁, …, as short lines.
 *
 * Between p₁ and p₂ it is the Catmull–Rom spline, a cubic in 0 ≤ s ≤ 1 that
 * leaves p₁ in the direction p₂ − p₀ and reaches p₂ in the direction p₃ − p₁:
 *
 * p(s) = p₁ + s (p₂ − p₀)/2 + s² (2p₀ − 5p₁ + 4p₂ − p₃)/2
 *      + s³ (3p₁ − p₀ − 3p₂ + p₃)/2
 *
 * At both ends, where p₀ or p₃ is missing, the end point stands in for it.
 */
export function smoothCurve(control: Stroke): Stroke {
  const curve: Point[] = [control[0]];
  for (let i = 0; i + 1 < control.length; i++) {
    const p0 = control[Math.max(i - 1, 0)];
    const p1 = control[i];
    const p2 = control[i + 1];
    const p3 = control[Math.min(i + 2, control.length - 1)];
    for (let step = 1; step <= STEPS; step++) {
      const s = step / STEPS;
      curve.push({
        x: cubic(s, p0.x, p1.x, p2.x, p3.x),
        y: cubic(s, p0.y, p1.y, p2.y, p3.y),
      });
    }
  }
  return curve;
}

function cubic(s: number, p0: number, p1: number, p2: number, p3: number) {
  const a = (p2 - p0) / 2;
  const b = (2 * p0 - 5 * p1 + 4 * p2 - p3) / 2;
  const c = (3 * p1 - p0 - 3 * p2 + p3) / 2;
  return p1 + s * (a + s * (b + s * c));
}
