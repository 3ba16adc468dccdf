import { describe, expect, it } from "vitest";
import { finalLoss, firstDifference } from "../../bench/run/same-losses.ts";

const falling = Array.from({ length: 600 }, (_, i) => 2.3 * 0.99 ** i);
const withStep = (i: number, factor: number) =>
  falling.map((loss, step) => (step === i ? loss * factor : loss));

describe("finalLoss", () => {
  it("is the mean of the last 100 steps", () => {
    const losses = [...new Array(500).fill(9), ...new Array(100).fill(2)];
    expect(finalLoss(losses)).toBe(2);
  });

  it("is the mean of all when there are fewer", () => {
    expect(finalLoss([1, 2, 3])).toBe(2);
  });
});

describe("firstDifference", () => {
  it("lets rounding pass: a little at first, more later", () => {
    const rounded = falling.map((loss, i) => loss * (1 + 1e-5 * i + 1e-7));
    expect(firstDifference(falling, rounded)).toBeUndefined();
  });

  it("finds other first weights at the first step", () => {
    const difference = firstDifference(falling, withStep(0, 1.0001));
    expect(difference).toMatch(/^the loss of step 1 is 2\.30023/);
  });

  it("finds another gradient at the second step", () => {
    const difference = firstDifference(falling, withStep(1, 1.01));
    expect(difference).toContain("step 2");
  });

  it("finds a training that goes elsewhere in the end", () => {
    const worse = falling.map((loss, i) => (i > 300 ? loss * 1.1 : loss));
    expect(firstDifference(falling, worse)).toContain("final loss");
  });

  it("finds NaN", () => {
    expect(firstDifference(falling, withStep(5, Number.NaN))).toContain("NaN");
    expect(firstDifference(falling, withStep(599, Number.NaN))).toContain(
      "final loss is NaN",
    );
  });

  it("finds steps that were left out", () => {
    expect(firstDifference(falling, falling.slice(1))).toBe(
      "599 steps instead of 600",
    );
  });
});
