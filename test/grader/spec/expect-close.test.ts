import { NDArray } from "@course/lib";
import { expect, test } from "vitest";
import { SubmissionError } from "../../../grader/failure.ts";
import { expectClose, expectThat } from "../../../grader/spec/expect-close.ts";

const right = NDArray.from([
  [1, -2],
  [300, 0.5],
]);

test.each<[string, unknown]>([
  ["the same numbers", right],
  ["numbers within the tolerance", right.map((x) => x * (1 + 1e-8))],
  ["float32 numbers", right.astype("float32")],
])("accepts %s", (_, actual) => {
  expect(() => expectClose(actual, right)).not.toThrow();
});

test.each<[string, unknown]>([
  [
    "should be an NDArray of shape (2, 2), but it is undefined. Is a return or",
    undefined,
  ],
  ["but it is a list", [1, 2]],
  ["but it is a number", 1],
  ["should have shape (2, 2), but it has (4,)", right.reshape([4])],
  ["should have shape (2, 2), but it has (1, 2)", right.rows([0])],
  ["is NaN (not a number) in all places", right.mul(Number.NaN)],
  ["is wrong in all places", right.mul(Number.POSITIVE_INFINITY)],
  ["is wrong in all places: every number has the wrong sign", right.neg()],
  ["is wrong in all places: every number is 2 times what", right.mul(2)],
  ["is wrong in all places: every number is 0", right.mul(0)],
  [
    "is wrong in 1 of 4 places",
    NDArray.from([
      [1, -2],
      [300, 5],
    ]),
  ],
  ["is close, but not exact enough", right.mul(1.0001)],
])("says that the result %s", (message, actual) => {
  expect(() => expectClose(actual, right, { name: "dW" })).toThrow(message);
});

test("says the same in Japanese", () => {
  const said = (actual: unknown, name: string, expected: NDArray | number) => {
    try {
      expectClose(actual, expected, { name });
      return expect.unreachable();
    } catch (error) {
      return (error as SubmissionError).failure.message.ja;
    }
  };
  expect(said(right.reshape([4]), "dW", right)).toBe(
    "dW の形状は (4,) ですが、正しくは (2, 2) です。",
  );
  expect(said([1], "dW", right)).toBe(
    "dW は形状 (2, 2) の NDArray のはずですが、リストです。",
  );
  expect(said(undefined, "損失", 1)).toBe(
    "損失は数値のはずですが、undefined です。return や代入を忘れていませんか。",
  );
  expect(said(right.neg(), "dW", right)).toBe(
    "dW の値はすべて違います。どれも符号が逆です。",
  );
  expect(said(-1, "損失", 1)).toBe("損失の値が違います。符号が逆です。");
  expect(said(Number.NaN, "損失", 1)).toBe("損失の値が NaN (非数) です。");
});

test("says that rows and columns are changed round", () => {
  const wide = NDArray.from([[1, 2, 3]]);
  const said = "but it has (3, 1): rows and columns are changed round.";
  expect(() => expectClose(wide.T, wide)).toThrow(said);
});

test.each([
  [2, "it is 2 times what it should be"],
  [-0.5, "it is −0.5 times what it should be"],
  [1 / 3, "it is 0.3333 times what it should be"],
  [-1, "it has the wrong sign"],
  [0, "it is 0"],
  [1.37, "it is too large"],
  [-0.46, "it is too small"],
])("tells of one number, %s times the right one, that %s", (factor, says) => {
  expect(() => expectClose(factor * 7.1, 7.1)).toThrow(`is wrong: ${says}.`);
});

test("takes no factor of the only number that is not 0 for a rule", () => {
  const one = NDArray.from([0, 0.3, 0]);
  expect(() => expectClose(one.mul(1.7), one)).toThrow(
    "The result is wrong in 1 of 3 places.",
  );
});

test("takes no name of several words in one language", () => {
  expect(() => expectClose(1, 1, { name: "the loss" })).toThrow(RangeError);
});

test("compares numbers too, and NaN is never near", () => {
  expect(() => expectClose(0.1 + 0.2, 0.3)).not.toThrow();
  expect(() => expectClose(Number.NaN, 0.3)).toThrow("NaN");
  expect(() => expectClose("0.3", 0.3)).toThrow("but it is a string");
  expect(() => expectClose(1e-7, 0)).not.toThrow();
  expect(() => expectClose(1e-5, 0)).toThrow("is close");
});

test("keeps the numbers for the instructor", () => {
  try {
    expectClose(right.neg(), right);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(SubmissionError);
    const { message, detail, kind } = (error as SubmissionError).failure;
    expect([kind, message.en.includes("300"), detail?.includes("300")]).toEqual(
      ["wrong", false, true],
    );
  }
});

test("asks for what is no matter of nearness", () => {
  expect(() => expectThat(true, { en: "so", ja: "" })).not.toThrow();
  expect(() => expectThat(false, { en: "it is not so", ja: "" })).toThrow(
    "it is not so",
  );
});
