import type { Frame, Grid } from "./grid.ts";
import { placeOf } from "./grid.ts";

const SIZE = 41; // crossings along each side of a grid
const ROUNDS = 8;
const ZOOM = 4; // meshes around the best crossing that the next round looks at

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
  return [Number(best[0].toFixed(4)) + 0, Number(best[1].toFixed(4)) + 0];
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
function around(
  value: number,
  whole: readonly [number, number],
  range: readonly [number, number],
): [number, number] {
  const reach = (ZOOM * (range[1] - range[0])) / (SIZE - 1);
  return [Math.max(whole[0], value - reach), Math.min(whole[1], value + reach)];
}
