import { describe, expect, it } from "vitest";
import { slopeOf } from "../../../lib/charts/slope.ts";

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

describe("slopeOf", () => {
  it("is that of the function, however large the first h", () => {
    for (const reach of [1e-3, 1, 1e7]) {
      expect(slopeOf(sigmoid, 0, reach)).toBeCloseTo(0.25, 7);
      expect(slopeOf(Math.exp, 1, reach) / Math.E).toBeCloseTo(1, 7);
    }
  });

  it("is found close to where the function ends", () => {
    expect(slopeOf(Math.log, 1e-9, 0.1) / 1e9).toBeCloseTo(1, 6);
    expect(slopeOf(Math.asin, 0.9999, 0.1)).toBeCloseTo(
      1 / Math.sqrt(1 - 0.9999 ** 2),
      4,
    );
  });

  it("at a kink is the mean of both slopes", () => {
    expect(slopeOf((x) => Math.max(0, x), 0, 0.1)).toBe(0.5);
    expect(slopeOf(Math.abs, 0, 0.1)).toBe(0);
  });

  it("at a jump is that of the largest h", () => {
    expect(slopeOf(Math.sign, 0, 0.1)).toBe(10);
  });

  it("stops where rounding would spoil it", () => {
    const rough = (x: number) => Math.fround(Math.tanh(x));
    expect(slopeOf(rough, 0.5, 0.01)).toBeCloseTo(1 - Math.tanh(0.5) ** 2, 4);
    const flat = (x: number) => Math.sin(x) ** 2 + Math.cos(x) ** 2;
    expect(slopeOf(flat, 0.5, 0.01)).toBeCloseTo(0, 9);
  });

  it("is none where the function has values on one side only", () => {
    expect(slopeOf(Math.sqrt, 0, 0.1)).toBeNaN();
  });
});
