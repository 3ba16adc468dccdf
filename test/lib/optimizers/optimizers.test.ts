import { Adam, NDArray, SGD } from "@course/lib";
import { describe, expect, it } from "vitest";

describe("SGD", () => {
  it("moves against the gradient, in place", () => {
    const W = NDArray.from([1, 2]);
    const grad = NDArray.from([10, -10]);
    new SGD({ lr: 0.1 }).update({ W }, { W: grad });
    expect(W.toArray()).toEqual([0, 3]);
    expect(grad.toArray()).toEqual([10, -10]);
  });
});

describe("Adam", () => {
  it("takes a first step of λ, whatever the gradient's size", () => {
    for (const size of [1e-3, 1, 1e3]) {
      const W = NDArray.from([0]);
      const optimizer = new Adam({ lr: 0.01, eps: 0 });
      optimizer.update({ W }, { W: NDArray.from([size]) });
      expect(W.item()).toBeCloseTo(-0.01, 12);
    }
  });

  it("has ε outside of the root: 0.003 in three steps at 1e-3", () => {
    const W = NDArray.from([0]);
    const optimizer = new Adam();
    for (let i = 0; i < 3; i++) {
      optimizer.update({ W }, { W: NDArray.from([1e-3]) });
    }
    expect(W.item()).toBeCloseTo(-0.003, 6);
  });

  it("finds the minimum of x² + 100 y² from (10, 1)", () => {
    const p = NDArray.from([10, 1]);
    const optimizer = new Adam({ lr: 0.3 });
    const slope = NDArray.from([2, 200]);
    for (let i = 0; i < 300; i++) optimizer.update({ p }, { p: p.mul(slope) });
    expect(p.abs().max()).toBeLessThan(0.05);
  });

  it("keeps what it remembers of each parameter apart", () => {
    const both = { a: NDArray.from([0]), b: NDArray.from([0]) };
    const optimizer = new Adam({ lr: 0.1 });
    const grads = { a: NDArray.from([1]), b: NDArray.from([-1]) };
    optimizer.update(both, grads);
    optimizer.update(both, grads);
    expect(both.a.item()).toBeCloseTo(-0.2, 6);
    expect(both.b.item()).toBeCloseTo(0.2, 6);
  });
});
