import type { Contour } from "./contours.ts";
import type { PlaneLine } from "./fit-lines.ts";
import type { Frame } from "./grid.ts";
import { largestAt, rangeOf } from "./range.ts";
import { inWords } from "./words.ts";

const ROOM = 0.07; // shares of the frame that a label needs

type Point = readonly [x: number, y: number];

/**
 * The value of each contour, written on it: where it is farthest from what is
 * drawn over the contours, from the edge and from the labels before it. A
 * contour on which it has no room stays without.
 */
export function levelLabels(
  contours: readonly Contour[],
  over: readonly PlaneLine[],
  frame: Frame,
  axes: object,
): object[] {
  const taken = over.flatMap(pointsOf).map((point) => inFrame(point, frame));
  const values = contours.flatMap(({ level, lines }) => {
    const points = lines.flatMap(pointsOf);
    const room = points.map((point) => roomAt(inFrame(point, frame), taken));
    const at = largestAt(room);
    if (room[at] < ROOM) return [];
    const [x, y] = points[at];
    taken.push(inFrame([x, y], frame));
    return [{ x, y, text: inWords(level) }];
  });
  const text = { type: "text", fontSize: 12, clip: true, aria: false };
  const encoding = { ...axes, text: { field: "text" } };
  const data = { values };
  const halo = { ...text, stroke: "white", strokeWidth: 4 };
  return [
    { data, mark: halo, encoding },
    { data, mark: { ...text, color: "#555555" }, encoding },
  ];
}

function pointsOf({ x, y }: PlaneLine): Point[] {
  return x.map((xi, i) => [xi, y[i]]);
}

/** A point as shares of the frame's width and height. */
function inFrame([x, y]: Point, frame: Frame): Point {
  const share = (v: number, [low, high]: Point) => (v - low) / (high - low);
  return [share(x, frame.x), share(y, frame.y)];
}

/** The distance to the next thing, which may be the edge of the frame. */
function roomAt([x, y]: Point, taken: readonly Point[]): number {
  const edge = 2 * Math.min(x, 1 - x, y, 1 - y); // an edge disturbs but half
  const others = taken.map(([x1, y1]) => Math.hypot(x - x1, y - y1));
  return Math.min(edge, rangeOf(others)[0]);
}
