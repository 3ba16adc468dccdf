import { describe, expect, it } from "vitest";
import { SPLITS, splitSeed } from "../../../lib/data/split-seed.ts";

describe("splitSeed", () => {
  it("differs from part to part and from seed to seed", () => {
    const seeds = new Set<number>();
    for (let seed = -500; seed < 500; seed++) {
      for (const split of SPLITS) seeds.add(splitSeed(seed, split));
    }
    expect(seeds.size).toBe(3000);
  });

  it("refuses a seed that is no whole number", () => {
    expect(() => splitSeed(1.5, "train")).toThrow("whole number, got 1.5");
  });
});
