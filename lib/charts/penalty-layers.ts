import { contourLines, type MeshLine, regions } from "./contour-lines.ts";
import { fitLines, type PlaneLine } from "./fit-lines.ts";
import type { Grid } from "./grid.ts";
import { PALETTE, paler } from "./palette.ts";
import { joined, planeLines } from "./plane.ts";
import { tellApart } from "./tell-apart.ts";

const KINDS = ["f", "penalty", "f + penalty"];
const COLOURS = ["#777777", PALETTE[1], PALETTE[0]];
const LINE_DASHES = [
  [2, 3],
  [7, 4],
  [1, 0],
];

/**
 * The contours of the three functions, told apart by colour and dashes.
 *
 * @param most points of all lines together
 * @throws {RangeError} when they would need more.
 */
export function threeContours(
  grids: Grid[],
  levels: number[][],
  axes: object,
  most: number,
): object {
  const found = grids.flatMap((grid, kind) =>
    [...new Set(levels[kind])]
      .flatMap((level) => contourLines(grid, level))
      .map((line) => ({ kind: KINDS[kind], line })),
  );
  const rings = found.map(({ line }) => line);
  const lines = fitted(rings, grids[0], most);
  const values = KINDS.map((kind) => {
    return { kind, ...joined(lines.filter((_, i) => found[i].kind === kind)) };
  });
  const legend = { symbolType: "stroke", symbolSize: 600 };
  const encoding = {
    ...axes,
    color: tellApart("kind", "contours of", KINDS, COLOURS, legend),
    strokeDash: tellApart("kind", "contours of", KINDS, LINE_DASHES, legend),
  };
  return planeLines(values, encoding, { strokeWidth: 1.3 });
}

/**
 * The region in which a penalty is at most `level`, filled.
 *
 * @param most points of its border
 * @throws {RangeError} when it would need more.
 */
export function allowedRegion(
  penalty: Grid,
  level: number,
  axes: object,
  most: number,
): object {
  // Turned round, as `regions` are where a function is at least a level.
  const values = Array.from(penalty.values, (value) => -value);
  const rings = regions({ ...penalty, values }, -level);
  return planeLines([joined(fitted(rings, penalty, most))], axes, {
    interpolate: "linear-closed",
    fill: paler(PALETTE[1], 0.75),
    strokeWidth: 0,
  });
}

function fitted(rings: MeshLine[], grid: Grid, most: number): PlaneLine[] {
  const lines = fitLines(rings, grid, most);
  if (lines) return lines;
  throw new RangeError(
    "penaltyContours has no room for so many contours: f or a penalty goes " +
      "up and down too often. Choose a smaller frame, or fewer penalties.",
  );
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
