import { NDArray } from "../arrays/ndarray.ts";
import { type PlaneLine, regions } from "./contour-lines.ts";
import { type Frame, placeOf } from "./grid.ts";
import { guessOf, type Predictor, scoresOf } from "./predictor.ts";

/** A part of the plane where one class is guessed. */
export interface ClassRegion extends PlaneLine {
  class: number;
}

const SIZE = 81; // crossings along each side of the grid
const MOST = 20; // regions drawn

/**
 * The parts of the frame, large ones first: what lies inside lies on top. Of
 * more than 20 parts the smallest are left out.
 */
export function classRegions(
  predict: Predictor,
  frame: Frame,
  threshold: number,
): ClassRegion[] {
  const grid = { frame, size: SIZE };
  const places = Array.from({ length: SIZE * SIZE }, (_, i) =>
    placeOf(grid, i % SIZE, Math.floor(i / SIZE)),
  );
  const scores = scoresOf(predict, NDArray.from(places), threshold);
  const found = scores[0].flatMap((_, k) => {
    const values = scores.map((row) => lead(row, k));
    return regions({ ...grid, values }, 0).map((line) => ({
      class: k,
      ...line,
    }));
  });
  return found.sort((a, b) => areaOf(b) - areaOf(a)).slice(0, MOST);
}

/** By how much class k is ahead of the best other one; negative if behind. */
function lead(scores: readonly number[], k: number): number {
  const others = scores.filter((_, other) => other !== k);
  const ahead = scores[k] - Math.max(...others);
  // Of equal scores the first is the guess, as in argmax.
  return ahead === 0 && guessOf(scores) !== k ? -Number.EPSILON : ahead;
}

/** The area inside a ring, by the shoelace formula. */
function areaOf({ x, y }: PlaneLine): number {
  const twice = x.reduce((sum, xi, i) => {
    const next = (i + 1) % x.length;
    return sum + xi * y[next] - x[next] * y[i];
  }, 0);
  return Math.abs(twice) / 2;
}
