import { type MeshLine, regions } from "./contour-lines.ts";
import { fitLines } from "./fit-lines.ts";
import { type JoinedLines, joined } from "./plane.ts";
import { guessOf } from "./predictor.ts";
import { rangeOf } from "./range.ts";
import type { ScoreGrid } from "./score-grid.ts";

/** The part of the plane where one class is guessed: rings around it. */
export interface ClassRegion extends JoinedLines {
  class: number;
}

/** A border of a region, as d3-contour finds it. */
interface Ring {
  class: number;
  line: MeshLine;
  /** Positive around a region, negative around a hole in one. */
  area: number;
}

const POINTS = 1400; // of all borders together
const SMALL = [0, 1, 4, 16]; // areas that may be left out, in meshes
const REST = 0.9; // part of their area that must be left

/**
 * The parts of the frame, one for each class. Where there are very many, those
 * of less than four by four meshes of the grid are left out.
 *
 * @throws {RangeError} when they are too ragged to be drawn.
 */
export function classRegions(grid: ScoreGrid): ClassRegion[] {
  const { scores } = grid;
  const rings = scores[0].flatMap((_, k) => {
    const values = scores.map((row) => lead(row, k));
    const lines = regions({ ...grid, values }, 0);
    return lines.map((line) => ({ class: k, line, area: areaOf(line) }));
  });
  for (const small of SMALL) {
    const kept = rings.filter(({ area }) => Math.abs(area) >= small);
    if (areaIn(kept) < REST * areaIn(rings)) break;
    const lines = fitLines(kept.map(lineOf), grid, POINTS);
    if (!lines) continue;
    const isOf = (k: number) => (_: unknown, i: number) => kept[i].class === k;
    return scores[0].map((_, k) => {
      return { class: k, ...joined(lines.filter(isOf(k))) };
    });
  }
  throw new RangeError(
    "decisionBoundary expects regions that can be seen, but predict guesses " +
      "another class almost everywhere: does it give the same scores each " +
      "time, without dropout?",
  );
}

function lineOf({ line }: Ring): MeshLine {
  return line;
}

function areaIn(rings: readonly Ring[]): number {
  return rings.reduce((sum, { area }) => sum + area, 0);
}

/** By how much class k is ahead of the best other one; negative if behind. */
function lead(scores: readonly number[], k: number): number {
  const others = scores.filter((_, other) => other !== k);
  const ahead = scores[k] - rangeOf(others)[1];
  // Of equal scores the first is the guess, as in argmax.
  return ahead === 0 && guessOf(scores) !== k ? -Number.EPSILON : ahead;
}

/** The area inside a ring, by the shoelace formula, with its sign. */
function areaOf(line: MeshLine): number {
  const twice = line.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = line[(i + 1) % line.length];
    return sum + nextX * y - x * nextY;
  }, 0);
  return twice / 2;
}
