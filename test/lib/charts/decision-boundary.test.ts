import { decisionBoundary, NDArray, oneHot, Random } from "@course/lib";
import { describe, expect, it } from "vitest";
import { classRegions } from "../../../lib/charts/class-regions.ts";
import type { Predictor } from "../../../lib/charts/predictor.ts";
import { regionNames } from "../../../lib/charts/region-names.ts";
import { scoreGrid } from "../../../lib/charts/score-grid.ts";
import { chartBundle } from "../../../lib/charts/show.ts";

const options = { title: "Classes", xTitle: "a", yTitle: "b" };
const frame = { x: [-2, 2], y: [-2, 2] } as const;
const x = NDArray.from([
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
]);
const right = NDArray.from([[0], [1], [0], [1]]);
const byFirst = (v: NDArray) =>
  NDArray.from(v.T.row(0).sub(0.5).data, { shape: [v.shape[0], 1] });

const regionsOf = (predict: Predictor) =>
  classRegions(scoreGrid(predict, frame, 0, 81));

describe("regionNames", () => {
  const grid = scoreGrid(byFirst, frame, 0, 81); // class 1 where x > 0.5

  it("stand in their regions, apart from the samples", () => {
    const left = [-0.75, 0] as const; // the middle of class 0
    const [no, yes] = regionNames(grid, ["no", "yes"], [left], [400, 400]);
    expect([no.name, yes.name]).toEqual(["no", "yes"]);
    expect(no.x).toBeLessThan(0.5);
    expect(yes.x).toBeGreaterThan(0.5);
    expect(Math.hypot(no.x - left[0], no.y - left[1])).toBeGreaterThan(0.5);
  });

  it("stand in each part of a region that has several", () => {
    const xor = (v: NDArray) => {
      const product = v.T.row(0).mul(v.T.row(1));
      return product.reshape([v.shape[0], 1]);
    };
    const quarters = scoreGrid(xor, frame, 0, 80);
    const named = regionNames(quarters, ["0", "1"], [], [400, 400]);
    expect(named.map(({ name, x, y }) => [name, Math.sign(x * y)])).toEqual([
      ["1", 1],
      ["0", -1],
      ["0", -1],
      ["1", 1],
    ]);
  });

  it("are left out where they have no room", () => {
    const names = ["no", "a name that is longer than its region"];
    const drawn = regionNames(grid, names, [], [400, 400]);
    expect(drawn.map(({ name }) => name)).toEqual(["no"]);
  });
});

describe("classRegions", () => {
  it("of a straight boundary are two parts that share it", () => {
    const [zero, one] = regionsOf(byFirst);
    expect([zero.class, one.class]).toEqual([0, 1]);
    expect(Math.max(...zero.x.map(Number))).toBeCloseTo(0.5, 2);
    expect(Math.min(...one.x.map(Number))).toBeCloseTo(0.5, 2);
  });

  it("leave a hole where another class is guessed", () => {
    const ring = (v: NDArray) => {
      const radius = v.mul(v).sum(1);
      const scores = Array.from(radius.data, (r) =>
        r > 2.25 ? [1, 0] : r > 0.5 ? [0, 1] : [1, 0],
      );
      return NDArray.from(scores);
    };
    const rings = regionsOf(ring).map(
      ({ x }) => x.filter((xi) => xi === null).length + 1,
    );
    // around the frame, its hole and the disc; around the ring and its hole
    expect(rings).toEqual([3, 2]);
  });

  it("of a predictor that knows nothing are one: the first class", () => {
    const nothing = (v: NDArray) => NDArray.from(v.toArray()).mul(0);
    const [zero, one] = regionsOf(nothing);
    expect(zero.x.length).toBeGreaterThan(3);
    expect(one.x).toEqual([]);
  });
});

describe("decisionBoundary", () => {
  it("counts the right guesses of a single column, by its threshold", () => {
    const { description } = decisionBoundary(byFirst, { x, t: right }, options);
    expect(description).toContain("2 of 0, 2 of 1. 100 % of 4 guesses are");
    const shares = (v: NDArray) => byFirst(v).add(0.5);
    const wrong = decisionBoundary(shares, { x, t: right }, options);
    expect(wrong.description).toContain("100 % of 4 guesses are right");
    const half = { ...options, threshold: 2 };
    const none = decisionBoundary(shares, { x, t: right }, half);
    expect(none.description).toContain("50 % of 4 guesses are right");
  });

  it("with 10 000 samples of 7 classes stays below 100 kB", () => {
    const random = new Random(1);
    const many = random.normal([10_000, 2], { mean: 0, std: 1.2345 });
    const t = oneHot(
      Array.from({ length: 10_000 }, (_, n) => n % 7),
      7,
    );
    const W = random.normal([2, 7], { mean: 0, std: 1 });
    const predict = (v: NDArray) => v.mul(2).map(Math.sin).matmul(W);
    const chart = decisionBoundary(predict, { x: many, t }, options);
    expect(JSON.stringify(chartBundle(chart)).length).toBeLessThan(100_000);
  });

  it("refuses data and predictors that do not fit", () => {
    const wide = NDArray.from([[1, 2, 3]]);
    const t = NDArray.from([[0]]);
    const draw =
      (predict: (v: NDArray) => NDArray, data = { x, t: right }) =>
      () =>
        decisionBoundary(predict, data, options);
    expect(draw(byFirst, { x: wide, t })).toThrow(/got \(1, 3\) and \(1, 1\)/);
    expect(draw((v) => v.sum(1))).toThrow(/into scores \(4, K\), got \(4,\)/);
    expect(draw((v) => v.mul(Number.NaN))).toThrow(/finite scores/);
    const three = NDArray.from([[0], [1], [2], [1]]);
    expect(draw(byFirst, { x, t: three })).toThrow(/0 and 1 .* row 2 has 2/);
    const none = NDArray.from([
      [0, 1],
      [1, 0],
      [0, 0],
      [1, 0],
    ]);
    expect(draw(byFirst, { x, t: none })).toThrow(
      "decisionBoundary expects t one-hot (N, K), or 0 and 1 in (N, 1), but " +
        "row 2 has no 1: for labels there is oneHot.",
    );
    const scores = (v: NDArray) => v.mul(0).sub(v.mul(v));
    const bad = NDArray.from([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(draw(scores, { x, t: bad })).toThrow(
      "predict to give 3 scores for each sample, as t has classes, got 2",
    );
    const names = { ...options, classes: ["one"] };
    expect(() => decisionBoundary(byFirst, { x, t: right }, names)).toThrow(
      /2 different names of classes, got one/,
    );
  });
});
