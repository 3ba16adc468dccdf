import { type Frame, placeOf } from "./grid.ts";
import { patchesOf } from "./patches.ts";
import { guessOf } from "./predictor.ts";
import { rangeOf } from "./range.ts";
import { roundTo } from "./round-to.ts";
import type { ScoreGrid } from "./score-grid.ts";
import { textWidth } from "./text-width.ts";

/** The name of a region, and where it stands. */
export interface RegionName {
  name: string;
  x: number;
  y: number;
}

type Point = readonly [x: number, y: number];

const LETTERS = 13; // height, in pixels
const GAP = 4; // pixels around a name
const STEP = 3; // crossings from one place that is looked at to the next
const MOST = 20; // names

/**
 * The name of each region in which it has room: where it is farthest from
 * other regions, from the edge and from what is drawn over it.
 *
 * @param over what is drawn over the regions
 * @param pixels width and height of the axes
 */
export function regionNames(
  grid: ScoreGrid,
  names: readonly string[],
  over: readonly Point[],
  pixels: Point,
): RegionName[] {
  const { frame } = grid;
  const places = placesOf(grid, pixels);
  const drawn = over.map((point) => toPixels(point, frame, pixels));
  const [roundX, roundY] = [roundTo(frame.x), roundTo(frame.y)];
  const patches = [...new Set(places.map(({ patch }) => patch))];
  const found = patches.flatMap((patch) => {
    const own = places.filter((place) => place.patch === patch);
    const others = places.filter((place) => place.patch !== patch);
    const name = names[own[0].class];
    const half = [textWidth(name, LETTERS), LETTERS].map((s) => s / 2 + GAP);
    const foreign = others.map(({ pixel }) => pixel);
    const free = own.flatMap(({ at, pixel }) => {
      const inside = Math.min(
        roomAt(pixel, foreign, half),
        roomToEdge(pixel, pixels, half),
      );
      if (inside < 1) return [];
      return [{ at, room: Math.min(inside, roomAt(pixel, drawn, half)) }];
    });
    if (free.length === 0) return [];
    const { at } = free.reduce((a, b) => (b.room > a.room ? b : a));
    return [{ name, x: roundX(at[0]), y: roundY(at[1]) }];
  });
  return found.slice(0, MOST);
}

/** Some places of the grid, with what is guessed there. */
function placesOf({ frame, size, scores }: ScoreGrid, pixels: Point) {
  const places = scores.flatMap((row, i) => {
    const [column, line] = [i % size, Math.floor(i / size)];
    if (column % STEP > 0 || line % STEP > 0) return [];
    const at = placeOf({ frame, size }, column, line);
    return [{ at, pixel: toPixels(at, frame, pixels), class: guessOf(row) }];
  });
  const patches = patchesOf(places.map((place) => place.class));
  return places.map((place, i) => ({ ...place, patch: patches[i] }));
}

function toPixels([x, y]: Point, frame: Frame, [width, height]: Point): Point {
  const share = (v: number, [low, high]: Point) => (v - low) / (high - low);
  return [width * share(x, frame.x), height * share(y, frame.y)];
}

/** How many times larger a name could be before it meets one of the points. */
function roomAt([x, y]: Point, points: readonly Point[], half: number[]) {
  const rooms = points.map(([x1, y1]) =>
    Math.max(Math.abs(x - x1) / half[0], Math.abs(y - y1) / half[1]),
  );
  return rangeOf(rooms)[0];
}

/** The same for the edge of the axes. */
function roomToEdge([x, y]: Point, [width, height]: Point, half: number[]) {
  const [across, up] = half;
  return Math.min(x / across, (width - x) / across, y / up, (height - y) / up);
}
