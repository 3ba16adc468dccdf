import {
  arange,
  NDArray,
  SigmoidWithLoss,
  SoftmaxWithLoss,
  softmax,
  tensor,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const INF = Number.POSITIVE_INFINITY;

describe("softmax", () => {
  it.each<[number[], number[]]>([
    [
      [0, -INF, 0],
      [0.5, 0, 0.5],
    ],
    [
      [5, INF, -INF],
      [0, 1, 0],
    ],
    [
      [INF, INF, 5],
      [0.5, 0.5, 0],
    ],
    [
      [-INF, -INF],
      [0.5, 0.5],
    ],
  ])("of the scores %j is %j", (scores, y) => {
    expect(softmax(NDArray.from([scores])).toArray()).toEqual([y]);
    const logY = tensor([scores]).logSoftmax().data;
    expect(logY.exp().toArray()).toEqual([y]);
  });

  it("is the same for many numbers, which kernels compute", () => {
    const x = zeros([8, 4], { dtype: "float32" });
    for (let n = 0; n < 8; n++) x.data[4 * n + (n % 4)] = n < 4 ? INF : -INF;
    const y = softmax(x);
    for (let n = 0; n < 4; n++) {
      expect(y.at(n, n)).toBe(1);
      expect(y.at(n + 4, n)).toBe(0);
      expect(y.row(n).sum()).toBe(1);
      expect(y.row(n + 4).sum()).toBeCloseTo(1, 6);
    }
  });

  it("passes NaN on, in its own row alone", () => {
    const y = softmax(
      NDArray.from([
        [Number.NaN, INF],
        [INF, 0],
      ]),
    );
    expect(y.row(0).toArray()).toEqual([Number.NaN, Number.NaN]);
    expect(y.row(1).toArray()).toEqual([1, 0]);
  });

  it("takes one row alone as well, and no single number", () => {
    expect(softmax(NDArray.from([7, 7])).toArray()).toEqual([0.5, 0.5]);
    const rows = softmax(arange(12).reshape([2, 2, 3])).sum(2);
    expect(rows.sub(1).abs().max()).toBeLessThan(1e-12);
    expect(() => softmax(NDArray.from(3))).toThrow(
      "An array of shape () has no axis -1: it is a single number.",
    );
  });
});

describe("SoftmaxWithLoss", () => {
  it.each<[number[], number, number[]]>([
    [[0, -INF, 0], Math.LN2, [-0.5, 0, 0.5]],
    [[INF, 0, 0], 0, [0, 0, 0]],
    [[-INF, 0, 0], INF, [-1, 0.5, 0.5]],
    [[0, INF, 0], INF, [-1, 1, 0]],
    [[INF, -INF, INF], Math.LN2, [-0.5, 0, 0.5]],
  ])("of the scores %j and the first answer is %s", (scores, E, gradient) => {
    const loss = new SoftmaxWithLoss();
    const t = NDArray.from([[1, 0, 0]]);
    const value = loss.forward(NDArray.from([scores]), t);
    if (E === INF) expect(value).toBe(INF);
    else expect(value).toBeCloseTo(E, 12);
    expect(loss.backward().toArray()).toEqual([gradient]);
  });

  it("passes NaN on, also where t is 0", () => {
    const x = NDArray.from([[Number.NaN, 0]]);
    expect(new SoftmaxWithLoss().forward(x, zeros([1, 2]))).toBeNaN();
  });
});

describe("SigmoidWithLoss", () => {
  it.each([
    [INF, 1, 0, 0],
    [INF, 0, INF, 1],
    [-INF, 0, 0, 0],
    [-INF, 1, INF, -1],
    [INF, 0.5, INF, 0.5],
    [-INF, 0.5, INF, -0.5],
  ])("of the score %s and the answer %s is %s", (score, t, E, slope) => {
    const loss = new SigmoidWithLoss();
    const x = NDArray.from([[score]]);
    expect(loss.forward(x, NDArray.from([[t]]))).toBe(E);
    expect(loss.backward().item()).toBe(slope);
  });

  it("is max(x, 0) − x t + log(1 + exp(−|x|)) for shares t", () => {
    for (const x of [-2, -0.5, 0, 0.5, 2]) {
      for (const t of [0, 0.1, 0.9, 1]) {
        const y = 1 / (1 + Math.exp(-x));
        const E = -t * Math.log(y) - (1 - t) * Math.log(1 - y);
        const value = new SigmoidWithLoss().forward(
          NDArray.from([[x]]),
          NDArray.from([[t]]),
        );
        expect(value).toBeCloseTo(E, 12);
      }
    }
  });
});
