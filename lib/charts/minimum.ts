import { type Frame, type Grid, placeOf } from "./grid.ts";
import { roundTo } from "./round-to.ts";
import { pointInWords } from "./words.ts";

const SIZE = 41; // crossings along each side of a grid
const ROUNDS = 8;
const ZOOM = 4; // meshes around the best crossing that the next round looks at
const DIGITS = 1e-5; // of the frame, to which a minimum is told
const BEYOND = 0.01; // of the frame, at which to look behind its edge

type Range = readonly [number, number];

/**
 * The place in a frame where f is smallest, found by looking closer and closer
 * around the best crossing of a grid: right for functions with one valley.
 */
export function minimumOf(
  f: (x: number, y: number) => number,
  frame: Frame,
): [x: number, y: number] {
  let best: [number, number] = [Number.NaN, Number.NaN];
  let closer = frame;
  for (let round = 0; round < ROUNDS; round++) {
    const grid = { frame: closer, size: SIZE };
    best = bestCrossing(f, grid);
    closer = {
      x: around(best[0], frame.x, closer.x),
      y: around(best[1], frame.y, closer.y),
    };
  }
  // Rounded, so that a minimum at 0 is 0.
  return [rounded(best[0], frame.x), rounded(best[1], frame.y)];
}

/**
 * Sees to it that a function has its minimum in the frame, and not just its
 * smallest value there: that may lie on the edge where it falls further.
 *
 * @param what the chart and the function, for the message
 * @throws {RangeError} when it is smaller behind the edge.
 */
export function checkMinimum(
  what: string,
  f: (x: number, y: number) => number,
  [x, y]: readonly [number, number],
  frame: Frame,
): void {
  const here = f(x, y);
  const besides = [f(behind(x, frame.x), y), f(x, behind(y, frame.y))];
  if (!besides.some((value) => value < here)) return;
  throw new RangeError(
    `${what} has no minimum in the frame: it is smallest at ` +
      `${pointInWords(x, y)}, on the edge, and smaller still behind it. ` +
      "Choose x and y around the minimum.",
  );
}

function rounded(value: number, [low, high]: Range): number {
  return roundTo([0, 1000 * DIGITS * (high - low)])(value) + 0;
}

/** A value on the edge of a range moved out of it; others stay. */
function behind(value: number, [low, high]: Range): number {
  const width = high - low;
  if (value - low <= DIGITS * width) return low - BEYOND * width;
  if (high - value <= DIGITS * width) return high + BEYOND * width;
  return value;
}

function bestCrossing(
  f: (x: number, y: number) => number,
  grid: Pick<Grid, "frame" | "size">,
): [number, number] {
  let best = placeOf(grid, 0, 0);
  for (let i = 1; i < SIZE * SIZE; i++) {
    const [x, y] = placeOf(grid, i % SIZE, Math.floor(i / SIZE));
    if (f(x, y) < f(...best)) best = [x, y];
  }
  return best;
}

/** A smaller range around a value, within the whole one. */
function around(value: number, whole: Range, range: Range): [number, number] {
  const reach = (ZOOM * (range[1] - range[0])) / (SIZE - 1);
  return [Math.max(whole[0], value - reach), Math.min(whole[1], value + reach)];
}
