import {
  NDArray,
  numericalGradient,
  Random,
  SoftmaxWithLoss,
  softmax,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const t = NDArray.from([
  [1, 0, 0],
  [0, 0, 1],
]);

describe("SoftmaxWithLoss", () => {
  it("has the gradient of lecture §3.6: softmax minus the answer", () => {
    const loss = new SoftmaxWithLoss();
    const value = loss.forward(NDArray.from([[3, 3]]), NDArray.from([[1, 0]]));
    expect(value).toBeCloseTo(Math.log(2), 12);
    expect(loss.backward().toArray()).toEqual([[-0.5, 0.5]]);
  });

  it("agrees with numerical differentiation, mean over the batch", () => {
    const x = new Random(1).normal([2, 3]);
    const loss = new SoftmaxWithLoss();
    loss.forward(x, t);
    const numerical = numericalGradient(
      (x) => new SoftmaxWithLoss().forward(x, t),
      x,
    );
    expect(loss.backward().sub(numerical).abs().max()).toBeLessThan(1e-8);
  });

  it("is exact for scores of ±1000", () => {
    const loss = new SoftmaxWithLoss();
    const x = NDArray.from([
      [-1000, 1000, 0],
      [0, 0, 1000],
    ]);
    expect(loss.forward(x, t)).toBe(1000);
    expect(loss.backward().toArray()).toEqual([
      [-0.5, 0.5, 0],
      [0, 0, 0],
    ]);
  });

  it("does not change when all scores of a row grow alike", () => {
    const x = new Random(2).normal([2, 3]);
    const shifted = softmax(x.add(100)).sub(softmax(x));
    expect(shifted.abs().max()).toBeLessThan(1e-12);
    expect(softmax(x).sum(1).sub(1).abs().max()).toBeLessThan(1e-12);
  });

  it("turns scores into probabilities, however large they are", () => {
    const loss = new SoftmaxWithLoss();
    const scores = NDArray.from([
      [-1000, 1000, 0],
      [1000, 1000, -1000],
    ]);
    expect(loss.probabilities(scores).toArray()).toEqual([
      [0, 1, 0],
      [0.5, 0.5, 0],
    ]);
  });

  it("asks for one-hot answers where labels came", () => {
    const labels = NDArray.from([0, 2]);
    expect(() => new SoftmaxWithLoss().forward(t, labels)).toThrow(/oneHot/);
  });
});
