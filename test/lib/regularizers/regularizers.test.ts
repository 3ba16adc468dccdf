import {
  L1,
  L2,
  NDArray,
  numericalGradient,
  Random,
  type Regularizer,
} from "@course/lib";
import { describe, expect, it } from "vitest";
import { bytesOf } from "../golden/golden.ts";

const W = new Random(1).normal([4, 3]);

const regularizers: Record<string, () => Regularizer> = {
  L1: () => new L1(0.3),
  L2: () => new L2(0.3),
  "L2, half": () => new L2(0.3, { half: true }),
};

describe.each(Object.entries(regularizers))("%s", (_, make) => {
  it("has the gradient of its penalty", () => {
    const regularizer = make();
    const numerical = numericalGradient((W) => regularizer.penalty(W), W);
    const error = regularizer.gradient(W).sub(numerical).abs().max();
    expect(error).toBeLessThan(1e-8);
  });

  it("leaves the weights alone, and their kind", () => {
    const before = bytesOf([W]);
    const regularizer = make();
    regularizer.penalty(W);
    regularizer.gradient(W);
    regularizer.prox?.(W, 0.1);
    expect(bytesOf([W])).toEqual(before);
    expect(regularizer.gradient(W.astype("float32")).dtype).toBe("float32");
  });
});

/** f = (w₁ − 3)² + 4 (w₂ − 6)² of the lecture's figure: its gradient. */
function slope(w: NDArray): NDArray {
  return w.sub(NDArray.from([3, 6])).mul(NDArray.from([2, 8]));
}

describe("L2", () => {
  it("prices α Σ W², with gradient 2αW", () => {
    const w = NDArray.from([[1, -2]]);
    expect(new L2(0.5).penalty(w)).toBe(2.5);
    expect(new L2(0.5).gradient(w).toArray()).toEqual([[1, -2]]);
  });

  it("prices half of that, if asked", () => {
    const w = NDArray.from([[1, -2]]);
    expect(new L2(0.5, { half: true }).penalty(w)).toBe(1.25);
    expect(new L2(0.5, { half: true }).gradient(w).toArray()).toEqual([
      [0.5, -1],
    ]);
  });

  it("moves the minimum of the lecture's figure to (1.5, 4.8)", () => {
    let w = NDArray.from([0, 0]);
    for (let i = 0; i < 200; i++) {
      w = w.sub(slope(w).add(new L2(1).gradient(w)).mul(0.1));
    }
    expect(w.at(0)).toBeCloseTo(1.5, 9);
    expect(w.at(1)).toBeCloseTo(4.8, 9);
  });
});

describe("L1", () => {
  it("prices α Σ |W|, with slope 0 at 0", () => {
    const w = NDArray.from([[3, 0, -2]]);
    expect(new L1(0.5).penalty(w)).toBe(2.5);
    expect(new L1(0.5).gradient(w).toArray()).toEqual([[0.5, 0, -0.5]]);
  });

  it("takes λα off the size of each weight by prox, down to 0", () => {
    const w = NDArray.from([3, 0.25, 0.2, 0, -0.2, -0.25, -3]);
    expect(new L1(0.5).prox(w, 0.5).toArray()).toEqual([
      2.75, 0, 0, 0, 0, 0, -2.75,
    ]);
  });

  it("moves the minimum of the lecture's figure to (0, 4.75) by prox", () => {
    let w = NDArray.from([3, 6]);
    for (let i = 0; i < 200; i++) {
      w = new L1(10).prox(w.sub(slope(w).mul(0.1)), 0.1);
    }
    expect(w.at(0)).toBe(0);
    expect(w.at(1)).toBeCloseTo(4.75, 9);
  });

  it("jumps to and fro around 0 by its gradient alone", () => {
    let w = NDArray.from([3, 6]);
    const signs = new Set<number>();
    for (let i = 0; i < 200; i++) {
      w = w.sub(slope(w).add(new L1(10).gradient(w)).mul(0.1));
      if (i >= 100) signs.add(Math.sign(w.at(0)));
    }
    expect(signs).toEqual(new Set([1, -1]));
  });
});

describe("the strength of a regularizer", () => {
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("is not %s", (alpha) => {
    const range = "a number from 0 up";
    const message = `expects alpha to be ${range}, got ${alpha}: try 0.0001.`;
    expect(() => new L1(alpha)).toThrow(`L1 ${message}`);
    expect(() => new L2(alpha)).toThrow(`L2 ${message}`);
  });

  it("may be 0", () => {
    expect(new L1(0).penalty(W)).toBe(0);
    expect(new L2(0).penalty(W)).toBe(0);
  });
});

describe("the learning rate of prox", () => {
  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])("is not %s", (lr) => {
    const message = `expects lr to be a number from 0 up, got ${lr}: try 0.01.`;
    expect(() => new L1(1).prox(W, lr)).toThrow(`L1.prox ${message}`);
    expect(() => new L2(1).prox(W, lr)).toThrow(`L2.prox ${message}`);
  });

  it("may be 0, which leaves the weights as they are", () => {
    expect(new L1(1).prox(W, 0).toArray()).toEqual(W.toArray());
    expect(new L2(1).prox(W, 0).toArray()).toEqual(W.toArray());
  });
});
