import { describe, expect, it } from "vitest";
import { expectAnswer } from "../../../grader/spec/index.ts";

describe("expectAnswer", () => {
  it("passes the right letter and the right number", () => {
    expectAnswer("b", "b");
    expectAnswer(" B", "b");
    expectAnswer(0.25, 0.25, 2);
    expectAnswer(1.38, 1.386, 2);
  });

  it.each([["a"], ["e"], [1], [undefined], [Number.NaN]])(
    "refuses %j where b is right",
    (given) => {
      expect(() => expectAnswer(given, "b")).toThrow();
    },
  );

  it.each([[0.26], [Number.NaN], ["0.25"], [[0.25]]])(
    "refuses %j where 0.25 is right",
    (given) => {
      expect(() => expectAnswer(given, 0.25, 2)).toThrow();
    },
  );

  it("tells a wrong answer without the right one, in both languages", () => {
    try {
      expectAnswer("a", "b");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        failure: {
          kind: "wrong",
          message: {
            en: "The answer is not a.",
            ja: "答えは a ではありません。",
          },
        },
      });
    }
  });
});
