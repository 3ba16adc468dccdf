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

  it("draws 1 with the probability that was asked for", () => {
    const random = new Random(4);
    expect(random.bernoulli([100], 0).sum()).toBe(0);
    expect(random.bernoulli([100], 1).sum()).toBe(100);
    const x = random.bernoulli([100, 100], 0.3, { dtype: "float32" });
    expect(x.dtype).toBe("float32");
    expect(x.equal(0).add(x.equal(1)).min()).toBe(1);
    expect(Math.abs(x.mean() - 0.3)).toBeLessThan(0.02);
    for (const p of [-0.1, 1.1, Number.NaN]) {
      expect(() => random.bernoulli([1], p)).toThrow(/from 0 to 1/);
    }
  });

  it("chooses by weight, and again what it has chosen before", () => {
    const random = new Random(5);
    const counts = [0, 0, 0, 0];
    const weights = [1, 0, 3, 0];
    for (const i of random.choice(4, 4000, { weights })) counts[i] += 1;
    expect(counts[1] + counts[3]).toBe(0);
    expect(Math.abs(counts[0] - 1000)).toBeLessThan(120);
    expect(counts[0] + counts[2]).toBe(4000);
    const even = [0, 0, 0];
    for (const i of random.choice(3, 3000)) even[i] += 1;
    for (const count of even) expect(Math.abs(count - 1000)).toBeLessThan(120);
    expect(random.choice(5, 0)).toHaveLength(0);
    expect(new Random(6).choice(9, 5)).toEqual(new Random(6).choice(9, 5));
  });

  it("says what is wrong with weights", () => {
    const random = new Random(0);
    const choose = (weights: number[]) => random.choice(2, 1, { weights });
    expect(() => choose([1])).toThrow(/each of 2 numbers, but there are 1/);
    expect(() => choose([1, -1])).toThrow(/at 1 is -1/);
    expect(() => choose([0, 0])).toThrow(/positive number, not 0/);
    expect(() => choose([1, Number.NaN])).toThrow(/at 1 is NaN/);
    expect(() => random.choice(0, 1)).toThrow(/n is 0/);
    expect(() => random.choice(2, 1e10)).toThrow(/room for 1073741824 at most/);
    expect(() => random.permutation(1e10)).toThrow(/room for 1073741824/);
  });

  it("has another stream for each seed, also for very large ones", () => {
    const seeds = [0, 1, -1, 2, 2 ** 31, -(2 ** 31), 2 ** 32 - 1, 2 ** 32];
    seeds.push(2 ** 32 + 1, 1 - 2 ** 32, 2 ** 33 + 1, 2 ** 53 - 1, 1 - 2 ** 53);
    const first = seeds.map((seed) => new Random(seed).uniform([2]).toArray());
    expect(new Set(first.map(String)).size).toBe(seeds.length);
    const same = new Random(2 ** 32 + 1).uniform([2]).toArray();
    expect(first[8]).toEqual(same);
  });

  it("draws from a negative seed what it has always drawn", () => {
    const numbers = Array.from(new Random(-5).choice(1000, 4));
    expect(numbers).toEqual([0, 250, 702, 516]);
  });

  it.each([0.5, Number.NaN, 2 ** 53])("refuses %s as a seed", (seed) => {
    expect(() => new Random(seed)).toThrow(
      `Random expects its seed to be a whole number, got ${seed}: try 0.`,
    );
  });
});
