import {
  accuracy,
  confusionMatrix,
  NDArray,
  oneHot,
  Random,
  zeros,
} from "@course/lib";
import { describe, expect, it } from "vitest";

const scores = (guesses: number[], K: number) => oneHot(guesses, K);

describe("confusionMatrix", () => {
  it("counts right classes in rows and guesses in columns", () => {
    const t = oneHot([0, 0, 0, 1, 2, 2], 3);
    const guesses = scores([0, 0, 1, 1, 0, 2], 3);
    expect(confusionMatrix(guesses, t).toArray()).toEqual([
      [2, 1, 0],
      [0, 1, 0],
      [1, 0, 1],
    ]);
  });

  it("takes the class of the largest score, whatever its unit", () => {
    const some = NDArray.from([[-5, -1, -3]]);
    const t = oneHot([0], 3);
    expect(confusionMatrix(some, t).at(0, 1)).toBe(1);
  });

  it("has two rows and columns for scores in one column", () => {
    const some = NDArray.from([[2], [-1], [0], [0.2]]);
    const t = NDArray.from([[1], [1], [0], [0]]);
    expect(confusionMatrix(some, t).toArray()).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it("has the accuracy on its diagonal and the classes in its rows", () => {
    const random = new Random(0);
    const t = oneHot(random.choice(4, 200), 4);
    const some = random.normal([200, 4]);
    const C = confusionMatrix(some, t);
    const right = [0, 1, 2, 3].reduce((sum, k) => sum + C.at(k, k), 0);
    expect(right / 200).toBe(accuracy(some, t));
    expect(C.sum(1).toArray()).toEqual(t.sum(0).toArray());
    expect(C.sum()).toBe(200);
  });

  it("keeps rows and columns for classes that do not occur", () => {
    const C = confusionMatrix(scores([1], 3), oneHot([1], 3));
    expect(C.shape).toEqual([3, 3]);
    expect(C.sum()).toBe(1);
  });

  it("names shapes that differ, labels in place of rows, and no rows", () => {
    expect(() => confusionMatrix(zeros([2, 3]), zeros([2, 2]))).toThrow(
      "got (2, 3) and (2, 2)",
    );
    expect(() => confusionMatrix(zeros([2]), zeros([2]))).toThrow(
      "got (2,) and (2,): for labels there is oneHot",
    );
    expect(() => confusionMatrix(zeros([0, 3]), zeros([0, 3]))).toThrow(
      "at least one row, got (0, 3)",
    );
  });

  it("names an answer that is none", () => {
    for (const answer of [2, -1, Number.NaN]) {
      const t = NDArray.from([[1], [answer]]);
      expect(() => confusionMatrix(zeros([2, 1]), t)).toThrow(
        `or 0 and 1 in (N, 1), but row 1 has ${answer}: for labels there is`,
      );
    }
    for (const [row, words] of [
      [[0, 0], "row 1 has no 1"],
      [[1, 1], "row 1 has 2 times a 1"],
      [[0.5, 0.5], "row 1 has 0.5"],
    ] as const) {
      const t = NDArray.from([[1, 0], row]);
      expect(() => confusionMatrix(zeros([2, 2]), t)).toThrow(words);
    }
  });

  it("asks for arrays", () => {
    const list = [[1, 0]] as never;
    expect(() => confusionMatrix(list, oneHot([0], 2))).toThrow(
      "confusionMatrix: scores expects an NDArray, got a list: NDArray.from",
    );
    expect(() => confusionMatrix(oneHot([0], 2), list)).toThrow(
      "confusionMatrix: t expects an NDArray",
    );
  });

  it("counts no row with NaN, which names no class", () => {
    const some = NDArray.from([
      [0, 1],
      [Number.NaN, 1],
    ]);
    expect(() => confusionMatrix(some, oneHot([1, 0], 2))).toThrow(
      "confusionMatrix expects numbers as scores, but row 1 has NaN and names " +
        "no class: look for where NaN begins in the network.",
    );
  });
});
