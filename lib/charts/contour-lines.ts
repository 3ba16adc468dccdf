import { createRequire } from "node:module";
import { type Grid, placeOf } from "./grid.ts";
import { roundTo } from "./round-to.ts";
import { straighten } from "./straighten.ts";

/** d3-contour is loaded when the first contour is drawn. */
const load = createRequire(__filename);

/** A line in the plane, in columns as Vega-Lite reads it. */
export interface PlaneLine {
  x: number[];
  y: number[];
}

type Point = [column: number, row: number];

/**
 * The lines on which a function has the value `level`: closed, or from edge to
 * edge of the frame.
 *
 * d3-contour finds them by marching squares, as rings that run along the edge
 * where the function is larger than `level`; there they are cut.
 */
export function contourLines(grid: Grid, level: number): PlaneLine[] {
  return ringsOf(grid, level)
    .flatMap((ring) => cut(ring, grid.size))
    .filter((line) => line.length > 1)
    .map((line) => toPlane(line, grid));
}

/**
 * The regions in which a function is at least `level`, each as the ring around
 * it; rings around the holes in them are left out.
 */
export function regions(grid: Grid, level: number): PlaneLine[] {
  const outer = polygonsOf(grid, level).map(([ring]) => ring as Point[]);
  const last = grid.size - 1;
  const inside = (i: number) => Math.min(last, Math.max(0, i));
  return outer.map((ring) => {
    const kept = ring.map(([i, j]): Point => [inside(i), inside(j)]);
    return toPlane(kept, grid);
  });
}

function ringsOf(grid: Grid, level: number): Point[][] {
  return polygonsOf(grid, level).flat() as Point[][];
}

/** d3-contour puts the first crossing at (0.5, 0.5): here it is at (0, 0). */
function polygonsOf({ values, size }: Grid, level: number): number[][][][] {
  const d3: typeof import("d3-contour") = load("d3-contour");
  const find = d3.contours().size([size, size]);
  const { coordinates } = find.contour(Array.from(values), level);
  return coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([i, j]) => [i - 0.5, j - 0.5])),
  );
}

/** The parts of a ring that are not outside of the grid. */
function cut(ring: Point[], size: number): Point[][] {
  const outside = ([i, j]: Point) =>
    Math.min(i, j, size - 1 - i, size - 1 - j) < 0;
  const gap = ring.findIndex(outside);
  if (gap === -1) return [ring];
  // Begun at a gap, no part of the ring is cut in two; its end is its start.
  const turned = [...ring.slice(gap), ...ring.slice(1, gap + 1)];
  const parts: Point[][] = [[]];
  for (const point of turned) {
    if (outside(point)) parts.push([]);
    else parts[parts.length - 1].push(point);
  }
  return parts;
}

function toPlane(line: Point[], grid: Grid): PlaneLine {
  const points = straighten(line).map(([i, j]) => placeOf(grid, i, j));
  const roundX = roundTo(grid.frame.x);
  const roundY = roundTo(grid.frame.y);
  return {
    x: points.map(([x]) => roundX(x)),
    y: points.map(([, y]) => roundY(y)),
  };
}
