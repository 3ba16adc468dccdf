const SETTLED = 1e-6; // part of a slope by which it may still change
const NEAR = 0.01; // the same, where rounding lets it settle no further
const ROUNDING = 4 * Number.EPSILON; // part of a value that is uncertain

/**
 * The slope of f at x: (f(x + h) − f(x − h)) / 2h, where h gets smaller and
 * smaller until the slope changes no more.
 *
 * At a kink that is the mean of both slopes. At a jump no slope ever settles:
 * there it is that of the largest h. NaN where f has values on one side only.
 *
 * @param reach the largest h
 */
export function slopeOf(
  f: (x: number) => number,
  x: number,
  reach: number,
): number {
  let best = Number.NaN;
  let before = Number.NaN;
  let least = NEAR;
  for (let h = reach; x - h < x + h; h /= 8) {
    const [left, right] = [x - h, x + h];
    const high = f(right);
    const slope = (high - f(left)) / (right - left);
    if (!Number.isFinite(slope)) continue;
    const change = Math.abs(slope - before);
    const noise = (ROUNDING * Math.abs(high)) / h;
    if (change <= SETTLED * Math.abs(slope) + noise) return slope;
    if (Number.isNaN(before)) best = slope;
    else if (change < least * Math.abs(slope)) {
      best = slope;
      least = change / Math.abs(slope);
    } else if (least < NEAR) return best; // from here on, rounding grows
    before = slope;
  }
  return best;
}
