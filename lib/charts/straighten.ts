import { largestAt } from "./range.ts";

type Point = [number, number];

/**
 * A line without the points that lie on the straight way between others.
 *
 * @param tolerance how far a point may lie beside that way
 *
 * Source: Douglas and Peucker, Algorithms for the reduction of the number of
 * points, 1973.
 */
export function straighten(line: readonly Point[], tolerance: number): Point[] {
  if (line.length < 3) return [...line];
  const first = line[0];
  const last = line[line.length - 1];
  const distances = line.map((point) => distance(point, first, last));
  const farthest = largestAt(distances);
  if (distances[farthest] < tolerance) return [first, last];
  const before = straighten(line.slice(0, farthest + 1), tolerance);
  const after = straighten(line.slice(farthest), tolerance);
  return [...before.slice(0, -1), ...after];
}

/** How far a point is from the line through two others. */
function distance([x, y]: Point, [x0, y0]: Point, [x1, y1]: Point): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (length === 0) return Math.hypot(x - x0, y - y0);
  return Math.abs((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)) / length;
}
