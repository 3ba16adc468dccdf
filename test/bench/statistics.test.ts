import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { median, pairedRatio, summary } from "../../bench/report/statistics.ts";

const times = fc.array(fc.double({ min: 1, max: 1e4, noNaN: true }), {
  minLength: 1,
});

describe("median", () => {
  it("is the middle one, whatever the order", () => {
    expect(median([30, 10, 20])).toBe(20);
  });

  it("is the mean of the two in the middle of an even number", () => {
    expect(median([4, 1, 2, 100])).toBe(3);
  });

  it("sorts numbers and not their texts", () => {
    expect(median([100, 9, 20])).toBe(20);
  });

  it("leaves what it is given as it is", () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });

  it("refuses to make a time out of none", () => {
    expect(() => median([])).toThrow("at least one value");
  });
});

describe("summary", () => {
  it("has the median between the smallest and the largest", () => {
    fc.assert(
      fc.property(times, (values) => {
        const { median: middle, min, max } = summary(values);
        expect(min).toBeLessThanOrEqual(middle);
        expect(max).toBeGreaterThanOrEqual(middle);
        expect(values).toContain(min);
        expect(values).toContain(max);
      }),
    );
  });
});

describe("pairedRatio", () => {
  it("is 2 when the peer takes twice as long in each round", () => {
    expect(pairedRatio([200, 400, 60], [100, 200, 30])).toBe(2);
  });

  it("compares within a round, and is no ratio of two medians", () => {
    // A machine that slows down: 2, 2 and 3 times, but medians 20 and 9.
    expect(pairedRatio([2, 20, 27], [1, 10, 9])).toBe(2);
  });

  it("turns round when the two change places", () => {
    fc.assert(
      fc.property(times, (ms) => {
        const odd = ms.length % 2 === 1 ? ms : [...ms, 5];
        const others = odd.map((value, i) => value * (i + 1));
        expect(pairedRatio(odd, others)).toBeCloseTo(
          1 / pairedRatio(others, odd),
          10,
        );
      }),
    );
  });

  it("refuses rounds that only one of the two has run", () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow("two times of each round");
  });
});
