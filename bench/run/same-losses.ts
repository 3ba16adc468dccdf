/** The first step: the same weights and the same batch, one forward pass. */
const FIRST = 1e-5;
/** The first 20 steps: the same gradients and the same optimizer. */
const EARLY = { steps: 20, tolerance: 5e-3 };
/** The mean of the last 100: under Adam rounding grows, on (b) to 2%. */
const LATE = { steps: 100, tolerance: 5e-2 };

/** The mean loss of the last steps, at most 100 of them. */
export function finalLoss(losses: readonly number[]): number {
  const last = losses.slice(-LATE.steps);
  return last.reduce((sum, loss) => sum + loss, 0) / last.length;
}

/**
 * Where two trainings do not compute the same thing, in words; `undefined`
 * when all losses agree as far as rounding lets them.
 */
export function firstDifference(
  expected: readonly number[],
  got: readonly number[],
): string | undefined {
  if (expected.length !== got.length) {
    return `${got.length} steps instead of ${expected.length}`;
  }
  for (let i = 0; i < Math.min(EARLY.steps, expected.length); i++) {
    const tolerance = i === 0 ? FIRST : EARLY.tolerance;
    if (!isNear(expected[i], got[i], tolerance)) {
      return `the loss of step ${i + 1} is ${got[i]}, not ${expected[i]}`;
    }
  }
  const [a, b] = [finalLoss(expected), finalLoss(got)];
  return isNear(a, b, LATE.tolerance)
    ? undefined
    : `the final loss is ${b}, not ${a}`;
}

function isNear(expected: number, got: number, tolerance: number): boolean {
  return Math.abs(got - expected) <= tolerance * Math.abs(expected);
}
