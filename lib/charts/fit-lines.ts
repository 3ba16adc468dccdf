import type { MeshLine } from "./contour-lines.ts";
import { type Grid, placeOf } from "./grid.ts";
import { roundTo } from "./round-to.ts";
import { straighten } from "./straighten.ts";

/** A line in the plane, in columns as Vega-Lite reads it. */
export interface PlaneLine {
  x: number[];
  y: number[];
}

/** How far lines may be off, in meshes of the grid, of some six pixels. */
const TOLERANCES = [0.04, 0.08, 0.16, 0.25, 0.5];

/**
 * Lines of a grid in the plane, with at most `most` points in all: straightened
 * so far that they fit, in the worst case by three pixels.
 *
 * @returns as many lines as came, or `undefined` where that is not enough
 */
export function fitLines(
  lines: readonly MeshLine[],
  grid: Pick<Grid, "frame" | "size">,
  most: number,
): PlaneLine[] | undefined {
  for (const tolerance of TOLERANCES) {
    const fewer = lines.map((line) => straighten(line, tolerance));
    const points = fewer.reduce((sum, { length }) => sum + length, 0);
    if (points <= most) return fewer.map((line) => toPlane(line, grid));
  }
  return undefined;
}

function toPlane(
  line: MeshLine,
  grid: Pick<Grid, "frame" | "size">,
): PlaneLine {
  const points = line.map(([i, j]) => placeOf(grid, i, j));
  const roundX = roundTo(grid.frame.x);
  const roundY = roundTo(grid.frame.y);
  return {
    x: points.map(([x]) => roundX(x)),
    y: points.map(([, y]) => roundY(y)),
  };
}
