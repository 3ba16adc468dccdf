import { describe, expect, it } from "vitest";
import { Random } from "../../../lib/arrays/random.ts";
import { miniBatches } from "../../../lib/data/mini-batches.ts";

const flat = (batches: Uint32Array[]) => batches.flatMap((b) => [...b]);

describe("miniBatches", () => {
  it("keeps the last, smaller batch", () => {
    const sizes = miniBatches(25, 10, new Random(0)).map((b) => b.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  it("puts each number into exactly one batch", () => {
    const numbers = flat(miniBatches(25, 10, new Random(0)));
    const sorted = numbers.sort((a, b) => a - b);
    expect(sorted).toEqual(Array.from({ length: 25 }, (_, i) => i));
  });

  it("shuffles anew in every epoch, and alike for the same seed", () => {
    const random = new Random(1);
    const first = flat(miniBatches(100, 10, random));
    const second = flat(miniBatches(100, 10, random));
    expect(second).not.toEqual(first);
    expect(flat(miniBatches(100, 10, new Random(1)))).toEqual(first);
  });

  it("gives no batch for no samples, and one if the batch is larger", () => {
    expect(miniBatches(0, 10, new Random(0))).toEqual([]);
    expect(miniBatches(3, 10, new Random(0))).toHaveLength(1);
  });

  it("says what a batch size can be", () => {
    for (const size of [0, -1, 2.5, Number.NaN]) {
      expect(() => miniBatches(10, size, new Random(0))).toThrow(
        `a batch size of 1, 2, 3, …, got ${size}`,
      );
    }
  });

  it("asks for the random numbers that shuffle", () => {
    expect(() => miniBatches(10, 5, undefined as never)).toThrow(
      "miniBatches expects random to be a Random, got undefined",
    );
  });

  it("says what a number of samples can be", () => {
    for (const n of [-1, 2.5, Number.NaN]) {
      expect(() => miniBatches(n, 10, new Random(0))).toThrow(
        `the number of samples as 0, 1, 2, …, got ${n}`,
      );
    }
    expect(() => miniBatches(1e10, 10, new Random(0))).toThrow(
      "there is room for 1073741824 at most",
    );
  });
});
