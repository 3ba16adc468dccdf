import type { Random } from "../arrays/random.ts";
import type { Motion } from "./pose.ts";

const CELLS = 2; // the square is divided into 2 × 2 cells
const NODES = CELLS + 3; // a cubic needs a row of nodes beyond each edge
const CELL = 100 / CELLS;

/**
 * A smooth random displacement of the whole square, as of a rubber sheet.
 *
 * Every node of a coarse grid gets a random arrow with components between
 * −strength and strength; a point moves by the mean of the arrows of the
 * 4 × 4 nodes around it, weighted with cubic B-splines, which vary smoothly.
 * Source: elastic distortions of Simard, Steinkraus, Platt (2003); they smooth
 * a random field with a Gaussian and move pixels, here points are moved.
 */
export function elasticField(random: Random, strength: number): Motion {
  const arrows = random.uniform([2 * NODES * NODES], {
    low: -strength,
    high: strength,
  }).data;
  return ({ x, y }) => {
    const column = cellOf(x);
    const row = cellOf(y);
    const across = weights(x / CELL - column);
    const down = weights(y / CELL - row);
    let dx = 0;
    let dy = 0;
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < 4; j++) {
        const node = 2 * ((row + i) * NODES + column + j);
        const weight = down[i] * across[j];
        dx += weight * arrows[node];
        dy += weight * arrows[node + 1];
      }
    }
    return { x: x + dx, y: y + dy };
  };
}

/** The cell of a coordinate; what lies outside belongs to the last cell. */
function cellOf(coordinate: number): number {
  return Math.min(Math.max(Math.floor(coordinate / CELL), 0), CELLS - 1);
}

/** The four cubic B-splines at 0 ≤ s ≤ 1 of a cell; their sum is 1. */
function weights(s: number): number[] {
  const r = 1 - s;
  return [
    (r * r * r) / 6,
    (3 * s * s * s - 6 * s * s + 4) / 6,
    (3 * r * r * r - 6 * r * r + 4) / 6,
    (s * s * s) / 6,
  ];
}
