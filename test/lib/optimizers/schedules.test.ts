import { cosineDecay, exponentialDecay, stepDecay } from "@course/lib";
import { describe, expect, it } from "vitest";

const NAN = Number.NaN;

describe("every schedule", () => {
  const schedules = {
    stepDecay: () => stepDecay({ every: 2, factor: 0.1 }),
    exponentialDecay: () => exponentialDecay({ rate: 0.9 }),
    cosineDecay: () => cosineDecay({ epochs: 10 }),
  };

  it.each(Object.entries(schedules))("%s starts with factor 1", (_, make) => {
    expect(make()(0)).toBe(1);
  });
});

describe("stepDecay", () => {
  it("goes down a step every few epochs", () => {
    const factor = stepDecay({ every: 3, factor: 0.5 });
    const epochs = [0, 1, 2, 3, 4, 5, 6];
    expect(epochs.map(factor)).toEqual([1, 1, 1, 0.5, 0.5, 0.5, 0.25]);
  });

  it.each([0, 1.5, -1, NAN])("refuses steps of %s epochs", (every) => {
    expect(() => stepDecay({ every, factor: 0.5 })).toThrow(
      "stepDecay expects every to be a whole number from 1 up, got " +
        `${every}: try 10.`,
    );
  });

  it.each([0, -1, NAN])("refuses the factor %s", (factor) => {
    expect(() => stepDecay({ every: 1, factor })).toThrow(
      "stepDecay expects factor to be a number above 0, got " +
        `${factor}: try 0.1.`,
    );
  });
});

describe("exponentialDecay", () => {
  it("is the same factor again each epoch", () => {
    expect([1, 2, 3].map(exponentialDecay({ rate: 0.5 }))).toEqual([
      0.5, 0.25, 0.125,
    ]);
  });

  it.each([0, -1, NAN, undefined])("refuses the rate %s", (rate) => {
    expect(() => exponentialDecay({ rate: rate as number })).toThrow(
      `exponentialDecay expects rate to be a number above 0, got ${rate}: ` +
        "try 0.95.",
    );
  });
});

describe("cosineDecay", () => {
  it("is one half half-way, 0 at the end, and stays there", () => {
    const factor = cosineDecay({ epochs: 4 });
    expect(factor(2)).toBeCloseTo(0.5, 12);
    expect(factor(4)).toBe(0);
    expect(factor(6)).toBe(0);
  });

  it.each([0, 2.5, NAN])("needs an epoch, and not %s", (epochs) => {
    expect(cosineDecay({ epochs: 1 })(1)).toBe(0);
    expect(() => cosineDecay({ epochs })).toThrow(
      "cosineDecay expects epochs to be a whole number from 1 up, got " +
        `${epochs}: try 10.`,
    );
  });
});
