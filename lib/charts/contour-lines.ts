import { createRequire } from "node:module";
import type { Grid } from "./grid.ts";

/** d3-contour is loaded when the first contour is drawn. */
const load = createRequire(__filename);

/** A line through a grid, measured in its meshes: (0, 0) is a crossing. */
export type MeshLine = [column: number, row: number][];

/**
 * The lines on which a function has the value `level`: closed, or from edge to
 * edge of the frame.
 *
 * d3-contour finds them by marching squares, as rings that run along the edge
 * where the function is larger than `level`; there they are cut.
 */
export function contourLines(grid: Grid, level: number): MeshLine[] {
  return (polygonsOf(grid, level).flat() as MeshLine[])
    .flatMap((ring) => cut(ring, grid.size))
    .filter((line) => line.length > 1);
}

/**
 * The rings around the regions in which a function is at least `level`, and
 * those around the holes in them, which run the other way round: filled
 * together they are the regions.
 */
export function regions(grid: Grid, level: number): MeshLine[] {
  const last = grid.size - 1;
  const inside = (i: number) => Math.min(last, Math.max(0, i));
  return (polygonsOf(grid, level).flat() as MeshLine[]).map((ring) =>
    ring.map(([i, j]) => [inside(i), inside(j)]),
  );
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
function cut(ring: MeshLine, size: number): MeshLine[] {
  const outside = ([i, j]: MeshLine[number]) =>
    Math.min(i, j, size - 1 - i, size - 1 - j) < 0;
  const gap = ring.findIndex(outside);
  if (gap === -1) return [ring];
  // Begun at a gap, no part of the ring is cut in two; its end is its start.
  const turned = [...ring.slice(gap), ...ring.slice(1, gap + 1)];
  const parts: MeshLine[] = [[]];
  for (const point of turned) {
    if (outside(point)) parts.push([]);
    else parts[parts.length - 1].push(point);
  }
  return parts;
}
