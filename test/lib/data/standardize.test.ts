import {
  columns,
  full,
  loadTable,
  NDArray,
  Random,
  standardize,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

describe("standardize", () => {
  it("takes 1, 2, 3 to −√1.5, 0, √1.5", () => {
    const { x, mean, std } = standardize(NDArray.from([[1], [2], [3]]));
    expect(mean.toArray()).toEqual([2]);
    expect(std.at(0)).toBeCloseTo(Math.sqrt(2 / 3), 15);
    const expected = [-Math.sqrt(1.5), 0, Math.sqrt(1.5)];
    [...x.data].forEach((value, n) => {
      expect(value).toBeCloseTo(expected[n], 14);
    });
  });

  it("gives each feature of the cars mean 0 and standard deviation 1", () => {
    const cars = columns(loadTable("cars"), ["Weight_in_lbs", "Acceleration"]);
    const { x } = standardize(cars);
    expect(x.shape).toEqual([406, 2]);
    for (const mean of x.mean(0).data) expect(mean).toBeCloseTo(0, 12);
    for (const std of x.std(0).data) expect(std).toBeCloseTo(1, 12);
  });

  it("treats test data with the statistics of the training data", () => {
    const { apply } = standardize(NDArray.from([[0], [10]]));
    expect(apply(NDArray.from([[5], [20]])).toArray()).toEqual([[0], [3]]);
  });

  it("applied to its own data gives the same again, also row by row", () => {
    const data = new Random(0).normal([20, 3], { mean: 7, std: 0.1 });
    const { x, apply } = standardize(data);
    expect(apply(data)).toEqual(x);
    expect(apply(data.rows([4])).row(0)).toEqual(x.row(4));
  });

  it("does not depend on the unit or the zero of a feature", () => {
    const data = new Random(1).normal([50, 2]);
    const { x } = standardize(data);
    const other = standardize(data.mul(1000).add(-3)).x;
    expect(other.sub(x).abs().max()).toBeLessThan(1e-12);
  });

  it("keeps float32, and does not change its argument", () => {
    const data = new Random(2).normal([10, 2], { dtype: "float32" });
    const before = data.add(0);
    const { x, apply } = standardize(data);
    expect([x.dtype, apply(data).dtype]).toEqual(["float32", "float32"]);
    expect(data).toEqual(before);
  });
});

describe("standardize, where dividing would go wrong", () => {
  it("makes a constant feature 0, also one that cannot be summed exactly", () => {
    for (const value of [0, 5, 0.1, -1e-300, 1e9 + 0.1]) {
      const { x, mean, std } = standardize(full([10, 1], value));
      expect([...x.data]).toEqual(Array(10).fill(0));
      expect([mean.at(0), std.at(0)]).toEqual([value, 1]);
    }
  });

  it("only centres new values of a feature that was constant", () => {
    const { apply } = standardize(full([3, 1], 0.1));
    expect(apply(NDArray.from([[1.1]])).at(0, 0)).toBeCloseTo(1, 15);
  });

  it("makes a single row 0", () => {
    const { x } = standardize(NDArray.from([[4, -2, 0]]));
    expect(x.toArray()).toEqual([[0, 0, 0]]);
  });

  it("says that there are no rows", () => {
    expect(() => standardize(zeros([0, 3]))).toThrow(
      "needs rows to take the mean of, but x has the shape (0, 3)",
    );
  });

  it("applies to no rows, which gives none", () => {
    const { apply } = standardize(NDArray.from([[1], [2]]));
    expect(apply(zeros([0, 1])).shape).toEqual([0, 1]);
  });

  it("names where NaN or an infinity is, in training and in test data", () => {
    const x = NDArray.from([1, 2, 3, Number.NaN, 5, Number.NaN], {
      shape: [3, 2],
    });
    const message = "column 1 is NaN in row 1 (2 such in all)";
    expect(() => standardize(x)).toThrow(message);
    const { apply } = standardize(
      NDArray.from([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(() => apply(x)).toThrow(message);
    const infinite = NDArray.from([[Number.NEGATIVE_INFINITY]]);
    expect(() => standardize(infinite)).toThrow("column 0 is -Infinity");
  });

  it("refuses numbers whose squares are no numbers any more", () => {
    const huge = NDArray.from([
      [1, 1e200],
      [2, -1e200],
    ]);
    expect(() => standardize(huge)).toThrow(
      "column 1 are too large, or too close together",
    );
    const tiny = NDArray.from([[1e-200], [2e-200]]);
    expect(() => standardize(tiny)).toThrow("it came out as 0. Use another");
  });

  it("wants an array", () => {
    expect(() => standardize([[1, 2]] as never)).toThrow(
      "standardize expects an NDArray, got a list: NDArray.from makes an array",
    );
  });

  it("wants a matrix, with as many columns as it has learned from", () => {
    expect(() => standardize(NDArray.from([1, 2]))).toThrow(
      "x of shape (N, K), got (2,)",
    );
    const { apply } = standardize(
      NDArray.from([
        [1, 2],
        [3, 4],
      ]),
    );
    expect(() => apply(NDArray.from([[1], [2]]))).toThrow(
      "x of shape (N, 2), got (2, 1)",
    );
  });
});
