import { checkNumbers } from "./check-numbers.ts";
import { contourLines } from "./contour-lines.ts";
import { fitLines, type PlaneLine } from "./fit-lines.ts";
import type { Grid } from "./grid.ts";
import { roundLevels } from "./levels.ts";
import { rangeOf } from "./range.ts";

/** The lines on which a function has one value. */
export interface Contour {
  level: number;
  lines: readonly PlaneLine[];
}

const POINTS = 1500; // of all contours together
const MOST = 40; // levels that somebody wants
const ROUND = [12, 8, 5, 3]; // levels that are found, fewer in rugged country

/**
 * The contours of a function at the levels that are told, or at round ones: as
 * many of these as there is room for.
 *
 * @throws {RangeError} when a level is no number, there are more than 40, or
 *   the function goes up and down too often to be drawn.
 */
export function contoursOf(
  grid: Grid,
  levels: readonly number[] | undefined,
): Contour[] {
  if (levels) checkLevels(levels);
  const [low, high] = rangeOf(grid.values);
  const choices = levels
    ? [levels]
    : ROUND.map((most) => roundLevels(low, high, most));
  for (const choice of choices) {
    const contours = fitted(grid, choice);
    if (contours) return contours;
  }
  const fewer = levels ? "fewer levels or " : "";
  throw new RangeError(
    `contourPaths has room for ${POINTS} points of contours, but this ` +
      `function goes up and down too often for that: choose ${fewer}a ` +
      "smaller frame.",
  );
}

function fitted(grid: Grid, levels: readonly number[]): Contour[] | undefined {
  const found = [...new Set(levels)].flatMap((level) =>
    contourLines(grid, level).map((line) => ({ level, line })),
  );
  const lines = fitLines(
    found.map(({ line }) => line),
    grid,
    POINTS,
  );
  if (!lines) return undefined;
  return [...new Set(found.map(({ level }) => level))].map((level) => ({
    level,
    lines: lines.filter((_, i) => found[i].level === level),
  }));
}

function checkLevels(levels: readonly number[]): void {
  if (levels.length > MOST) {
    throw new RangeError(
      `contourPaths draws at most ${MOST} levels, got ${levels.length}: ` +
        "choose some of them.",
    );
  }
  checkNumbers("contourPaths: levels", levels);
}
