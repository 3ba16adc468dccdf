import { decisionBoundary, NDArray, oneHot, Random } from "@course/lib";
import { describe, expect, it } from "vitest";
import { classRegions } from "../../../lib/charts/class-regions.ts";
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

describe("classRegions", () => {
  it("of a straight boundary are two parts that share it", () => {
    const [zero, one] = classRegions(byFirst, frame, 0);
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
    const rings = classRegions(ring, frame, 0).map(
      ({ x }) => x.filter((xi) => xi === null).length + 1,
    );
    // around the frame, its hole and the disc; around the ring and its hole
    expect(rings).toEqual([3, 2]);
  });

  it("of a predictor that knows nothing are one: the first class", () => {
    const nothing = (v: NDArray) => NDArray.from(v.toArray()).mul(0);
    const [zero, one] = classRegions(nothing, frame, 0);
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
      /2 different names of classes, one for each column of t, got one/,
    );
  });
});
