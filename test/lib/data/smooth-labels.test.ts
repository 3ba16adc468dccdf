import {
  NDArray,
  oneHot,
  SoftmaxWithLoss,
  smoothLabels,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const close = (actual: NDArray, expected: number[][]) =>
  expect(actual.sub(NDArray.from(expected)).abs().max()).toBeLessThan(1e-15);

describe("smoothLabels", () => {
  it("spreads a tenth over ten digits: 0.91 and 0.01", () => {
    const t = smoothLabels(oneHot([3], 10));
    expect(t.at(0, 3)).toBeCloseTo(0.91, 15);
    expect(t.at(0, 4)).toBeCloseTo(0.01, 15);
    expect(t.sum()).toBeCloseTo(1, 14);
  });

  it("takes one column for two classes", () => {
    close(smoothLabels(NDArray.from([[0], [1]]), 0.2), [[0.1], [0.9]]);
  });

  it("changes nothing for 0, and forgets the answer for 1", () => {
    const t = oneHot([1, 0], 4);
    expect(smoothLabels(t, 0)).toEqual(t);
    close(smoothLabels(t, 1), Array(2).fill([0.25, 0.25, 0.25, 0.25]));
  });

  it("lets the smallest loss lie at scores that are finite", () => {
    const loss = new SoftmaxWithLoss();
    const t = smoothLabels(oneHot([0], 3), 0.3);
    const best = t.log(); // softmax(log t) is t
    loss.forward(best, t);
    expect(loss.backward().abs().max()).toBeLessThan(1e-15);
    const bolder = NDArray.from([[50, 0, 0]]);
    expect(loss.forward(bolder, t)).toBeGreaterThan(loss.forward(best, t));
  });

  it("keeps float32, and does not change its argument", () => {
    const t = oneHot([1], 2, { dtype: "float32" });
    expect(smoothLabels(t).dtype).toBe("float32");
    expect(t.toArray()).toEqual([[0, 1]]);
  });

  it("gives no row for no row", () => {
    expect(smoothLabels(zeros([0, 10])).shape).toEqual([0, 10]);
  });

  it("names an ε that is no share, and labels in place of rows", () => {
    for (const epsilon of [-0.1, 1.1, Number.NaN, null as never]) {
      expect(() => smoothLabels(oneHot([0], 2), epsilon)).toThrow(
        `ε to be a number from 0 to 1, got ${epsilon}`,
      );
    }
    expect(() => smoothLabels(NDArray.from([0, 1]))).toThrow(
      "t of shape (N, K), got (2,): for labels there is oneHot",
    );
    for (const answer of [2, -1, 0.5, Number.NaN]) {
      expect(() => smoothLabels(NDArray.from([[0, answer]]))).toThrow(
        `t one-hot (N, K), or 0 and 1 in (N, 1), but row 0 has ${answer}: for`,
      );
    }
    expect(() => smoothLabels(zeros([1, 3]))).toThrow("row 0 has no 1");
    expect(() => smoothLabels(undefined as never)).toThrow(
      "smoothLabels expects an NDArray, got undefined",
    );
    expect(() => smoothLabels(zeros([3, 0]))).toThrow("got (3, 0)");
  });
});
