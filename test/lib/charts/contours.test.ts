import { contourPaths, penaltyContours } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contourLines } from "../../../lib/charts/contour-lines.ts";
import { sampleGrid } from "../../../lib/charts/grid.ts";
import { roundLevels } from "../../../lib/charts/levels.ts";
import { minimumOf } from "../../../lib/charts/minimum.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

const title = "Plane";
const frame = { x: [-2, 2], y: [-2, 2] } as const;
const bowl = (x: number, y: number) => x ** 2 + y ** 2;
const saddle = (x: number, y: number) => x ** 2 - y ** 2;

describe("contourLines", () => {
  it("draw the circle x² + y² = 1 as one closed line", () => {
    const lines = contourLines(sampleGrid("", bowl, frame, 81), 1);
    expect(lines).toHaveLength(1);
    const [{ x, y }] = lines;
    expect([x[0], y[0]]).toEqual([x[x.length - 1], y[y.length - 1]]);
    for (const [i, xi] of x.entries()) expect(bowl(xi, y[i])).toBeCloseTo(1, 2);
  });

  it("cut a contour where it leaves the frame", () => {
    const lines = contourLines(sampleGrid("", saddle, frame, 81), 1);
    expect(lines).toHaveLength(2);
    // x² − y² = 1 meets the edges x = ±2 at y = ±√3.
    for (const { x, y } of lines) {
      expect(Math.abs(x[0])).toBeCloseTo(2);
      expect(y[0]).toBeCloseTo(-y[y.length - 1]);
      expect(Math.abs(y[0])).toBeCloseTo(Math.sqrt(3), 2);
    }
    expect(contourLines(sampleGrid("", bowl, frame, 81), 99)).toEqual([]);
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

  it("asks for a penalty", () => {
    expect(() => penaltyContours(f, { ...options, penalties: {} })).toThrow(
      /at least one penalty/,
    );
  });
});
