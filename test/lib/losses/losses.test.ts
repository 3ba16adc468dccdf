import {
  gradientCheck,
  type Loss,
  MeanSquaredError,
  NDArray,
  oneHot,
  Random,
  SigmoidWithLoss,
  SoftmaxWithLoss,
  zeros,
} from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { probabilities } from "../../../lib/losses/probabilities.ts";
import { bytesOf } from "../golden/golden.ts";

const losses: Record<string, () => Loss> = {
  MeanSquaredError: () => new MeanSquaredError(),
  "MeanSquaredError, form mean": () => new MeanSquaredError({ form: "mean" }),
  SigmoidWithLoss: () => new SigmoidWithLoss(),
  "SigmoidWithLoss, form mean": () => new SigmoidWithLoss({ form: "mean" }),
  SoftmaxWithLoss: () => new SoftmaxWithLoss(),
};

const problems: [NDArray, NDArray][] = [
  [new Random(1).normal([5, 3]), oneHot([0, 2, 1, 1, 0], 3)],
  [new Random(2).normal([1, 4]), oneHot([3], 4)],
  [new Random(3).normal([4, 2]), oneHot([1, 1, 0, 1], 2)],
];

describe.each(Object.entries(losses))("%s, like every loss,", (_, make) => {
  it("agrees with numerical differentiation", () => {
    for (const [x, t] of problems) {
      expect(gradientCheck(make(), x, { t }).x).toBeLessThan(1e-6);
    }
  });

  it("does not care for the order of the rows", () => {
    const seeds = fc.record({
      seed: fc.nat(),
      n: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(seeds, ({ seed, n }) => {
        const random = new Random(seed);
        const x = random.normal([n, 3], { std: 5 });
        const t = oneHot(random.choice(3, n), 3);
        const order = random.permutation(n);
        const [loss, shuffled] = [make(), make()];
        const E = loss.forward(x, t);
        expect(shuffled.forward(x.rows(order), t.rows(order))).toBeCloseTo(
          E,
          9,
        );
        const dx = loss.backward().rows(order);
        expect(shuffled.backward().sub(dx).abs().max()).toBeLessThan(1e-12);
      }),
      { seed: 1, numRuns: 30 },
    );
  });

  it("leaves its arguments alone, to the byte", () => {
    const before = bytesOf(problems[0]);
    const loss = make();
    loss.forward(...problems[0]);
    loss.backward();
    expect(bytesOf(problems[0])).toEqual(before);
  });

  it("wants forward first, rows, and the same shapes", () => {
    const { name } = make().constructor;
    expect(() => make().backward()).toThrow(
      `${name}.backward needs what forward has kept: call forward first`,
    );
    expect(() => make().forward(zeros([0, 3]), zeros([0, 3]))).toThrow(
      `${name} is a mean over the rows, but x has shape (0, 3): give at least ` +
        "one.",
    );
    expect(() => make().forward(zeros([2, 3]), zeros([2, 1]))).toThrow(
      `${name} expects x and t of the same shape (N, K), got (2, 3) and ` +
        "(2, 1). Labels become rows of 0 and 1 by oneHot(labels, K).",
    );
    expect(() => make().forward(zeros([2]), zeros([2]))).toThrow(/\(2,\)/);
  });

  it("passes NaN on", () => {
    const [x, t] = problems[0];
    const broken = x.map((v) => (v === x.at(0, 0) ? Number.NaN : v));
    expect(make().forward(broken, t)).toBeNaN();
  });
});

describe("MeanSquaredError", () => {
  const y = NDArray.from([
    [3, 1, 0],
    [5, 0, 2],
  ]);
  const t = NDArray.from([
    [1, 1, 0],
    [5, 4, 2],
  ]);

  it("is the lecture's 1/(2N) ΣΣ (y − t)²", () => {
    const loss = new MeanSquaredError();
    expect(loss.forward(y, t)).toBe((4 + 16) / 4);
    expect(loss.backward().toArray()).toEqual([
      [1, 0, 0],
      [0, -2, 0],
    ]);
  });

  it("is the mean over all elements, if asked", () => {
    const loss = new MeanSquaredError({ form: "mean" });
    expect(loss.forward(y, t)).toBe((4 + 16) / 6);
    const column = (array: NDArray) => array.slice(0, 1, { axis: 1 });
    expect(loss.forward(column(y), column(t))).toBe(2);
    expect(loss.backward().toArray()).toEqual([[2], [0]]);
  });

  it("has no probabilities", () => {
    const loss = new MeanSquaredError();
    expect("probabilities" in loss).toBe(false);
    expect(() => probabilities(loss, y)).toThrow(
      "MeanSquaredError turns no scores into probabilities: use predict(x) " +
        "for the values themselves.",
    );
  });
});

describe("SigmoidWithLoss", () => {
  const t = NDArray.from([[0], [1], [1]]);

  it("is log 2 where the score says nothing", () => {
    const loss = new SigmoidWithLoss();
    expect(loss.forward(zeros([3, 1]), t)).toBeCloseTo(Math.LN2, 12);
    const sixth = 1 / 6;
    expect(loss.backward().toArray()).toEqual([[sixth], [-sixth], [-sixth]]);
  });

  it("is exact for scores of ±1000", () => {
    const loss = new SigmoidWithLoss();
    const x = NDArray.from([[1000], [-1000], [1000]]);
    expect(loss.forward(x, t)).toBeCloseTo(2000 / 3, 9);
    expect(loss.backward().toArray()).toEqual([[1 / 3], [-1 / 3], [0]]);
  });

  it("adds the answers of a row, or averages them if asked", () => {
    const [x, t] = problems[0];
    const sum = new SigmoidWithLoss().forward(x, t);
    const mean = new SigmoidWithLoss({ form: "mean" }).forward(x, t);
    expect(sum / mean).toBeCloseTo(3, 12);
  });

  it("turns scores into probabilities", () => {
    const scores = NDArray.from([[0], [1000]]);
    const y = probabilities(new SigmoidWithLoss(), scores);
    expect(y.toArray()).toEqual([[0.5], [1]]);
  });
});
