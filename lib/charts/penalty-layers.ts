import { contourLines } from "./contour-lines.ts";
import type { Grid } from "./grid.ts";
import { PALETTE } from "./palette.ts";
import { tellApart } from "./tell-apart.ts";

const KINDS = ["f", "penalty", "f + penalty"];
const COLOURS = ["#777777", PALETTE[1], PALETTE[0]];
const LINE_DASHES = [
  [2, 3],
  [7, 4],
  [1, 0],
];

/** The contours of the three functions, told apart by colour and dashes. */
export function contoursOf(
  grids: Grid[],
  levels: number[][],
  axes: object,
): object {
  const values = grids.flatMap((grid, kind) => {
    const lines = levels[kind].flatMap((level) => contourLines(grid, level));
    return lines.map((line, i) => ({
      kind: KINDS[kind],
      id: `${kind}-${i}`,
      ...line,
    }));
  });
  const legend = { symbolType: "stroke", symbolSize: 600 };
  return {
    data: { values },
    transform: [{ flatten: ["x", "y"] }],
    mark: { type: "line", clip: true, strokeWidth: 1.3, aria: false },
    encoding: {
      ...axes,
      detail: { field: "id" },
      order: { value: null },
      color: tellApart("kind", "contours of", KINDS, COLOURS, legend),
      strokeDash: tellApart("kind", "contours of", KINDS, LINE_DASHES, legend),
    },
  };
}

/** Levels that make evenly spaced rings around the bottom of a bowl. */
export function ringLevels(bottom: number, step: number): number[] {
  return [1, 2, 3, 4].map((ring) => bottom + step * ring ** 2);
}

/** Both minima: a small point and a large one. */
export function minima(least: [number, number][], axes: object): object {
  const names = ["of f", "of f + penalty"];
  const values = least.map(([x, y], i) => ({ x, y, minimum: names[i] }));
  const shape = tellApart("minimum", "minimum", names, ["circle", "diamond"]);
  const small = { test: `datum.minimum == "${names[0]}"`, value: 60 };
  const size = { condition: small, value: 180 };
  return {
    data: { values },
    mark: { type: "point", filled: true, color: "black", opacity: 1 },
    encoding: { ...axes, shape, size },
  };
}
