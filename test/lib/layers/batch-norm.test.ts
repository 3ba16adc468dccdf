import { BatchNorm, full, NDArray, ones, Random, zeros } from "@course/lib";
import { describe, expect, it } from "vitest";

const x = new Random(3).normal([50, 2], { mean: 10, std: 4 });

function plain(options = {}): BatchNorm {
  return new BatchNorm(ones([2]), zeros([2]), options);
}

function largest(array: NDArray): number {
  return array.abs().max();
}

describe("BatchNorm", () => {
  it("gives each column mean β and standard deviation γ in training", () => {
    const gamma = NDArray.from([5, 1]);
    const beta = NDArray.from([2, -3]);
    const y = new BatchNorm(gamma, beta).forward(x, true);
    expect(largest(y.mean(0).sub(beta))).toBeLessThan(1e-12);
    expect(largest(y.std(0).sub(gamma))).toBeLessThan(1e-8);
  });

  it("starts its running statistics at 0 and 1", () => {
    const { runningMean, runningVariance } = plain().state;
    expect(runningMean.toArray()).toEqual([0, 0]);
    expect(runningVariance.toArray()).toEqual([1, 1]);
  });

  it("keeps 0.9 of the old running statistics, and adds 0.1 of the new", () => {
    const layer = plain();
    const { runningMean, runningVariance } = layer.state;
    layer.forward(x, true);
    const mean = x.mean(0).mul(0.1);
    const variance = x.variance(0).mul(0.1).add(0.9);
    expect(largest(runningMean.sub(mean))).toBeLessThan(1e-12);
    expect(largest(runningVariance.sub(variance))).toBeLessThan(1e-12);
    expect(layer.state.runningMean).toBe(runningMean);
  });

  it("has N/(N − 1) in the running variance alone, if unbiased", () => {
    const [biased, unbiased] = [plain(), plain({ unbiased: true })];
    const batch = x.rows([0, 1, 2]);
    const y = unbiased.forward(batch, true);
    expect(y.toArray()).toEqual(biased.forward(batch, true).toArray());
    const fresh = (layer: BatchNorm) => layer.state.runningVariance.sub(0.9);
    const ratio = fresh(unbiased).div(fresh(biased));
    expect(largest(ratio.sub(3 / 2))).toBeLessThan(1e-12);
  });

  it("predicts by the running statistics, and leaves them alone", () => {
    const layer = plain({ momentum: 0 });
    layer.forward(x, true);
    const before = layer.state.runningMean.toArray();
    const y = layer.forward(full([1, 2], 10));
    const { runningMean, runningVariance } = layer.state;
    const expected = runningMean.sub(10).neg().div(runningVariance.sqrt());
    expect(largest(y.row(0).sub(expected))).toBeLessThan(1e-8);
    expect(layer.state.runningMean.toArray()).toEqual(before);
  });

  it("gives β, and no gradient to x, for a batch of one", () => {
    const layer = new BatchNorm(ones([2]), NDArray.from([7, 8]));
    expect(layer.forward(x.rows([0]), true).toArray()).toEqual([[7, 8]]);
    expect(layer.backward(ones([1, 2])).toArray()).toEqual([[0, 0]]);
    expect(layer.grads.gamma.toArray()).toEqual([0, 0]);
    expect(layer.grads.beta.toArray()).toEqual([1, 1]);
  });

  it.each(["float64", "float32"] as const)(
    "makes no NaN of a constant column in %s",
    (dtype) => {
      const layer = new BatchNorm(ones([2], { dtype }), zeros([2], { dtype }));
      const y = layer.forward(full([4, 2], 0.1, { dtype }), true);
      expect(y.dtype).toBe(dtype);
      expect(largest(y)).toBeLessThan(1e-4);
      expect(largest(layer.backward(y))).toBeLessThan(1);
    },
  );

  it("says which shapes and options it expects", () => {
    expect(() => new BatchNorm(ones([2]), zeros([3]))).toThrow(
      "BatchNorm needs gamma and beta of the same shape (K,), " +
        "got (2,) and (3,).",
    );
    expect(() => new BatchNorm(ones([1, 2]), zeros([1, 2]))).toThrow(/\(K,\)/);
    expect(() => plain({ eps: 0 })).toThrow(
      "BatchNorm expects eps to be a number above 0, got 0: try 1e-8.",
    );
    expect(() => plain().forward(ones([2]))).toThrow(
      "BatchNorm expects x of shape (N, 2) with N at least 0, got (2,): wrap " +
        "one sample as (1, 2); training needs one row, and two where the " +
        "running variance has 1/(N − 1).",
    );
    expect(() => plain().forward(ones([4, 3]))).toThrow(/got \(4, 3\)/);
    expect(() => plain().forward(ones([4, 2, 3]))).toThrow(/got \(4, 2, 3\)/);
  });

  it.each([-0.1, 1.1, Number.NaN])(
    "refuses a momentum of %s, and takes 0 and 1",
    (momentum) => {
      expect(() => plain({ momentum })).toThrow(
        "BatchNorm expects momentum to be a number from 0 to 1, got " +
          `${momentum}: try 0.9.`,
      );
      expect(plain({ momentum: 1 }).momentum).toBe(1);
      expect(plain({ momentum: 0 }).momentum).toBe(0);
    },
  );

  it("trains on no empty batch, and on one row only with 1/N", () => {
    expect(() => plain().forward(zeros([0, 2]), true)).toThrow(/at least 1/);
    expect(plain().forward(zeros([0, 2])).shape).toEqual([0, 2]);
    const unbiased = plain({ unbiased: true });
    expect(() => unbiased.forward(ones([1, 2]), true)).toThrow(/at least 2/);
    expect(unbiased.forward(ones([1, 2])).size).toBe(2);
  });
});
