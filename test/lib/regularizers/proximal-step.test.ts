import { L1, L2, NDArray, Random, type Regularizer } from "@course/lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const regularizers: Record<string, (alpha: number) => Regularizer> = {
  L1: (alpha) => new L1(alpha),
  L2: (alpha) => new L2(alpha),
  "L2, half": (alpha) => new L2(alpha, { half: true }),
};

const seeds = fc.integer({ min: 0, max: 1000 });
const strengths = fc.double({ min: 0, max: 3, noNaN: true });
const rates = fc.double({ min: 0.001, max: 2, noNaN: true });
const runs = { seed: 4, numRuns: 50 };

describe.each(Object.entries(regularizers))("the step of %s", (_, make) => {
  /** ½ Σ (V − W)² + λ · penalty(V) */
  const price = (V: NDArray, W: NDArray, lr: number, alpha: number) =>
    V.sub(W).pow(2).sum() / 2 + lr * make(alpha).penalty(V);

  it("is the best place near W: no other one is cheaper", () => {
    const property = fc.property(seeds, strengths, rates, (seed, alpha, lr) => {
      const random = new Random(seed);
      const W = random.normal([2, 3]);
      const V = make(alpha).prox!(W, lr);
      const best = price(V, W, lr, alpha);
      for (const std of [1e-4, 0.01, 1]) {
        const elsewhere = V.add(random.normal([2, 3], { std }));
        expect(price(elsewhere, W, lr, alpha)).toBeGreaterThan(best);
      }
    });
    fc.assert(property, runs);
  });

  it("brings no two points further apart, and turns no sign round", () => {
    const property = fc.property(seeds, strengths, rates, (seed, alpha, lr) => {
      const random = new Random(seed);
      const [a, b] = [random.normal([6]), random.normal([6])];
      const [toA, toB] = [a, b].map((W) => make(alpha).prox!(W, lr));
      const excess = toA.sub(toB).abs().sub(a.sub(b).abs()).max();
      expect(excess).toBeLessThan(1e-15);
      expect(a.mul(toA).min()).toBeGreaterThanOrEqual(0);
    });
    fc.assert(property, runs);
  });

  it("changes nothing where strength or rate is 0", () => {
    const W = new Random(1).normal([3]);
    expect(make(0).prox!(W, 0.1).toArray()).toEqual(W.toArray());
    expect(make(2).prox!(W, 0).toArray()).toEqual(W.toArray());
  });

  it("keeps the kind of number, and 0", () => {
    const W = NDArray.from([1, 0, -1], { dtype: "float32" });
    const V = make(0.5).prox!(W, 0.1);
    expect(V.dtype).toBe("float32");
    expect(V.at(1)).toBe(0);
  });
});

describe("the step of L2", () => {
  const W = NDArray.from([[3, -6]]);

  it("is W / (1 + 2λα)", () => {
    expect(new L2(0.5).prox(W, 2).toArray()).toEqual([[1, -2]]);
  });

  it("is W / (1 + λα) with half", () => {
    const half = new L2(0.5, { half: true });
    expect(half.prox(W, 4).toArray()).toEqual([[1, -2]]);
  });

  it("is nearly that of its gradient while λα is small", () => {
    const l2 = new L2(0.5);
    const step = W.sub(l2.gradient(W).mul(0.001));
    expect(l2.prox(W, 0.001).sub(step).abs().max()).toBeLessThan(1e-5);
  });

  it("stops short of 0, where that of a large gradient jumps over it", () => {
    const l2 = new L2(1);
    expect(W.sub(l2.gradient(W).mul(1)).toArray()).toEqual([[-3, 6]]);
    expect(l2.prox(W, 1).toArray()).toEqual([[1, -2]]);
  });

  it("leaves its argument alone", () => {
    new L2(1).prox(W, 1);
    expect(W.toArray()).toEqual([[3, -6]]);
  });
});
