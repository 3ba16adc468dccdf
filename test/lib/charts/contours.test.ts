import { contourPaths, penaltyContours, Random } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contourLines } from "../../../lib/charts/contour-lines.ts";
import { fitLines } from "../../../lib/charts/fit-lines.ts";
import { sampleGrid } from "../../../lib/charts/grid.ts";
import { roundLevels } from "../../../lib/charts/levels.ts";
import { minimumOf } from "../../../lib/charts/minimum.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

const title = "Plane";
const frame = { x: [-2, 2], y: [-2, 2] } as const;
const bowl = (x: number, y: number) => x ** 2 + y ** 2;
const saddle = (x: number, y: number) => x ** 2 - y ** 2;

/** The contour of a function at a level, as lines in the plane. */
function linesOf(f: (x: number, y: number) => number, level: number) {
  const grid = sampleGrid("", f, frame, 81);
  return fitLines(contourLines(grid, level), grid, 1000) ?? [];
}

describe("contourLines", () => {
  it("draw the circle x² + y² = 1 as one closed line", () => {
    const lines = linesOf(bowl, 1);
    expect(lines).toHaveLength(1);
    const [{ x, y }] = lines;
    expect([x[0], y[0]]).toEqual([x[x.length - 1], y[y.length - 1]]);
    for (const [i, xi] of x.entries()) expect(bowl(xi, y[i])).toBeCloseTo(1, 2);
  });

  it("cut a contour where it leaves the frame", () => {
    const lines = linesOf(saddle, 1);
    expect(lines).toHaveLength(2);
    // x² − y² = 1 meets the edges x = ±2 at y = ±√3.
    for (const { x, y } of lines) {
      expect(Math.abs(x[0])).toBeCloseTo(2);
      expect(y[0]).toBeCloseTo(-y[y.length - 1]);
      expect(Math.abs(y[0])).toBeCloseTo(Math.sqrt(3), 2);
    }
    expect(linesOf(bowl, 99)).toEqual([]);
  });
});

describe("roundLevels", () => {
  it("are round, within the range and not too many", () => {
    expect(roundLevels(-5.8, 5.8, 6)).toEqual([-4, -2, 0, 2, 4]);
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 1e6 }), (low, n) => {
        const high = low + n / 100;
        const levels = roundLevels(low, high, 12);
        expect(levels.length).toBeGreaterThan(3);
        expect(levels.length).toBeLessThanOrEqual(13);
      }),
    );
  });
});

describe("minimumOf", () => {
  it("finds the lecture's minimum (3, 6)", () => {
    const f = (x: number, y: number) => (x - 3) ** 2 + 4 * (y - 6) ** 2;
    expect(minimumOf(f, { x: [-5, 7], y: [-5, 9] })).toEqual([3, 6]);
  });

  it("finds it in a frame of a millionth, too", () => {
    const f = (x: number, y: number) => (x - 3e-7) ** 2 + (y + 2e-7) ** 2;
    const small = [-1e-6, 1e-6] as const;
    const [x, y] = minimumOf(f, { x: small, y: small });
    expect(1e7 * x).toBeCloseTo(3, 3);
    expect(1e7 * y).toBeCloseTo(-2, 3);
  });
});

describe("contourPaths", () => {
  const paths = {
    GD: [
      [1, 1],
      [0.5, 0],
    ] as [number, number][],
  };

  it("says where a path starts and ends, and how high it is there", () => {
    const chart = contourPaths(bowl, { title, ...frame, paths });
    expect(chart.description).toContain(
      "GD: 1 step from (1, 1), where f = 2, to (0.5, 0), where f = 0.25.",
    );
  });

  it("counts the contours that are in the frame, each once", () => {
    const levels = [1, 1, 2, 99];
    const { description } = contourPaths(bowl, { title, ...frame, levels });
    expect(description).toContain("2 contours of a function of x and y");
  });

  it("labels no contour where its label would cover another or be cut", () => {
    const labels = (f: (x: number, y: number) => number, levels: number[]) => {
      const { layer } = contourPaths(f, {
        title,
        ...frame,
        levels,
      }) as never as {
        layer: { data: { values: { text: string }[] } }[];
      };
      return layer[1].data.values.map(({ text }) => text);
    };
    // 7.9 runs through the corners of the frame alone.
    expect(labels(bowl, [1, 2, 7.9])).toEqual(["1", "2"]);
  });

  it("draws the path of 200 000 places", () => {
    const long = new Random(1).normal([200_000, 2], { mean: 0, std: 1 });
    const chart = contourPaths(bowl, { title, ...frame, paths: { long } });
    expect(chart.description).toContain("long: 199999 steps from (");
  });

  it("says of a path that ran away that f is no number there", () => {
    const away: [number, number][] = [
      [1, 1],
      [1e200, 0],
    ];
    const { description } = contourPaths(bowl, {
      title,
      ...frame,
      paths: { away },
    });
    expect(description).toContain("to (1e+200, 0), where f is no number.");
  });

  it("draws fewer round levels of a rugged function, but all that are told", () => {
    const eggs = (x: number, y: number) => Math.sin(6 * x) * Math.sin(6 * y);
    const round = contourPaths(eggs, { title, ...frame }).description;
    expect(round).toMatch(/[1-7] contours? of/);
    const levels = [-0.7, -0.4, 0, 0.4, 0.7];
    const told = contourPaths(eggs, { title, ...frame, levels }).description;
    expect(told).toContain("5 contours of");
    const many = Array.from({ length: 40 }, (_, i) => i / 40 - 0.49);
    expect(() => contourPaths(eggs, { title, ...frame, levels: many })).toThrow(
      "room for 1500 points of contours, but this function goes up and down " +
        "too often for that: choose fewer levels or a smaller frame.",
    );
  });

  it("with seven paths of 10 000 steps stays below 100 kB", () => {
    const long = Array.from({ length: 10_000 }, (_, i): [number, number] => [
      Math.sin(i) * 1.7321,
      Math.cos(i * 1.1) * 1.7321,
    ]);
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const many = Object.fromEntries(names.map((name) => [name, long]));
    const chart = contourPaths(saddle, { title, ...frame, paths: many });
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
  });

  it("refuses frames, functions and paths that cannot be drawn", () => {
    const log = (x: number) => Math.log(x);
    expect(() => contourPaths(log, { title, ...frame })).toThrow(
      /the function is NaN at \(-2, -2\): choose x and y/,
    );
    expect(() => contourPaths(bowl, { title, x: [1, 1], y: [0, 1] })).toThrow(
      /x as \[smallest, largest\], got \[1, 1\]/,
    );
    const bad = (path: unknown) => () =>
      contourPaths(bowl, { title, ...frame, paths: { p: path as never } });
    expect(bad([])).toThrow(/"p" as places \(x, y\), one a row: got none/);
    expect(bad([[1, 2], [3]])).toThrow(/row 1 is no pair/);
    expect(bad([[1, Number.NaN]])).toThrow(/y of the path "p" .* is NaN/);
  });
});

describe("penaltyContours", () => {
  const f = (x: number, y: number) => (x - 3) ** 2 + 4 * (y - 6) ** 2;
  const options = { title, x: [-5, 7], y: [-5, 9] } as const;

  it("finds the lecture's minima: (1.5, 4.8) with L2, (0, 4.75) with L1", () => {
    const { description } = penaltyContours(f, {
      ...options,
      penalties: {
        L2: (x, y) => x ** 2 + y ** 2,
        L1: (x, y) => 10 * (Math.abs(x) + Math.abs(y)),
      },
    });
    expect(description).toMatch(
      /L2: f is smallest at \(3, 6\); .* to \(1.5, 4.8\)/,
    );
    expect(description).toMatch(
      /L1: f is smallest at \(3, 6\); .* to \(0, 4.75\)/,
    );
  });

  it("draws a penalty that moves nothing", () => {
    const { description } = penaltyContours(f, {
      ...options,
      penalties: { none: () => 0 },
    });
    expect(description).toContain("the minimum moves to (3, 6), where f is 0");
  });

  it("calls no place on the edge a minimum, where f falls further behind it", () => {
    const draw = (x: readonly [number, number]) => () =>
      penaltyContours(f, { ...options, x, penalties: { L2: bowl } });
    expect(draw([-5, 2])).toThrow(
      "penaltyContours: f has no minimum in the frame: it is smallest at " +
        "(2, 6), on the edge, and smaller still behind it. Choose x and y",
    );
    expect(draw([2, 7])).toThrow('f + "L2" has no minimum in the frame');
    expect(draw([-5, 3])().description).toContain("f is smallest at (3, 6)");
    const wall = (x: number, y: number) => (x < 0 ? Number.NaN : bowl(x, y));
    const right = { ...options, x: [0, 7], penalties: { L2: bowl } } as const;
    expect(penaltyContours(wall, right).description).toContain("at (0, 0)");
  });

  it("asks for a penalty", () => {
    expect(() => penaltyContours(f, { ...options, penalties: {} })).toThrow(
      /at least one penalty/,
    );
  });
});
