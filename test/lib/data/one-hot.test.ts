import { NDArray } from "@course/lib";
import { describe, expect, it } from "vitest";
import { oneHot } from "../../../lib/data/one-hot.ts";

describe("oneHot", () => {
  it("puts a 1 where the label is and 0 elsewhere", () => {
    expect(oneHot([2, 0], 3).toArray()).toEqual([
      [0, 0, 1],
      [1, 0, 0],
    ]);
  });

  it("gives float64 unless it is told otherwise", () => {
    expect(oneHot([1], 2).dtype).toBe("float64");
    expect(oneHot([1], 2, { dtype: "float32" }).dtype).toBe("float32");
  });

  it("has as many columns as there are classes when there is no label", () => {
    expect(oneHot([], 10).shape).toEqual([0, 10]);
  });

  it("names a label that is too large, negative or no whole number", () => {
    expect(() => oneHot([0, 10], 10)).toThrow("from 0 to 9, but label 1 is 10");
    expect(() => oneHot([-1], 10)).toThrow("label 0 is -1");
    expect(() => oneHot([0.5], 10)).toThrow("label 0 is 0.5");
  });

  it("names a number of classes that is none", () => {
    for (const classes of [0, -1, 2.5, Number.NaN]) {
      expect(() => oneHot([], classes)).toThrow(
        `the number of classes as 1, 2, 3, …, got ${classes}`,
      );
    }
  });

  it("says how large the result would be, where it is too large", () => {
    expect(() => oneHot([0], 1e10)).toThrow(
      "An array of shape (1, 10000000000) would hold 10000000000 numbers",
    );
  });

  it("asks for a list, which an NDArray is not", () => {
    const labels = NDArray.from([0, 1]) as never;
    expect(() => oneHot(labels, 2)).toThrow(
      "oneHot expects labels as a list, such as [0, 2, 1]: of an NDArray take",
    );
  });

  it("names a kind of number that there is not", () => {
    expect(() => oneHot([0], 2, { dtype: "int8" as never })).toThrow(
      'oneHot expects dtype to be "float32" or "float64", got "int8".',
    );
  });

  it("does not take NaN for a label", () => {
    expect(() => oneHot([0, Number.NaN], 2)).toThrow("label 1 is NaN");
  });
});
