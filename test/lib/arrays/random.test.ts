import { Random } from "@course/lib";
import { describe, expect, it } from "vitest";

describe("Random", () => {
  it("gives the same stream for the same seed, on every machine", () => {
    const numbers = new Random(1).normal([3]);
    expect(new Random(1).normal([3]).toArray()).toEqual(numbers.toArray());
    const bits = Array.from(new BigUint64Array(numbers.data.buffer), String);
    expect(bits).toEqual([
      "4612194025911762086",
      "4589221806611314005",
      "13826485520734215742",
    ]);
    expect(new Random(2).normal([3]).toArray()).not.toEqual(numbers.toArray());
  });

  it("has the mean and the spread that were asked for", () => {
    const x = new Random(0).normal([20_000], { mean: 3, std: 0.5 });
    expect(x.mean()).toBeCloseTo(3, 1);
    expect(x.std()).toBeCloseTo(0.5, 1);
    const u = new Random(0).uniform([20_000], { low: -1, high: 1 });
    expect(u.min()).toBeGreaterThanOrEqual(-1);
    expect(u.max()).toBeLessThan(1);
    expect(u.mean()).toBeCloseTo(0, 1);
  });

  it("shuffles: each number once, and no order more often", () => {
    const random = new Random(3);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = String(random.permutation(3));
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) {
      expect(Math.abs(count - 1000)).toBeLessThan(150);
    }
  });

  it("refuses a seed that is no whole number", () => {
    expect(() => new Random(0.5)).toThrow(/whole number/);
    expect(() => new Random(Number.NaN)).toThrow(/whole number/);
  });
});
