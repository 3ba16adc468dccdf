import { todo } from "@course/kit";
import { NDArray } from "@course/lib";
import { describe, expect, it } from "vitest";
import { compare } from "../../kit/check/compare.ts";
import { reportText } from "../../kit/check/report.tsx";
import { type Check, runCheck } from "../../kit/check/run-check.ts";

function one(actual: Check["actual"], expected: Check["expected"]): Check {
  return { what: "it works", actual, expected, hint: "think" };
}

describe("compare", () => {
  it("accepts numbers, lists and arrays that agree", () => {
    expect(compare(1 + 1e-9, 1, 1e-6)).toBeUndefined();
    expect(compare([[1, 2]], NDArray.from([[1, 2]]), 1e-6)).toBeUndefined();
    expect(compare(1_000_000.5, 1_000_000, 1e-6)).toBeUndefined();
  });

  it("never lets NaN pass, nor infinity for a number", () => {
    expect(compare(Number.NaN, 0, 1e9)).toBeDefined();
    expect(compare([1, Number.NaN], [1, 2], 1e-6)).toEqual({
      kind: "values",
      wrong: [false, true],
    });
    expect(compare(Number.POSITIVE_INFINITY, 1, 1e-6)).toBeDefined();
  });

  it("looks at shapes first: a shape that would broadcast is wrong", () => {
    expect(compare([1, 1], [[1, 1]], 1e-6)).toEqual({
      kind: "shape",
      expected: [1, 2],
      actual: [2],
    });
  });

  it("says what came where no numbers came", () => {
    expect(compare(undefined, 1, 1e-6)).toMatchObject({
      came: "nothing (is a return missing?)",
    });
    expect(compare("1", 1, 1e-6)).toMatchObject({ kind: "not numbers" });
    expect(compare([[1], 2], [[1], [2]], 1e-6)).toBeDefined();
  });
});

describe("a check", () => {
  it("passes, differs, throws, or is still to do", () => {
    expect(runCheck(one(() => 2, 2)).status).toBe("passed");
    expect(runCheck(one(() => 3, 2)).status).toBe("wrong");
    expect(
      runCheck(
        one(() => {
          throw new RangeError("no");
        }, 2),
      ),
    ).toMatchObject({ status: "threw", message: "no" });
    expect(runCheck(one(() => todo("the sum"), 2))).toMatchObject({
      status: "to do",
      message: "still to be written: the sum",
    });
  });

  it("takes a thrown text as well", () => {
    const outcome = runCheck(
      one(() => {
        const text: unknown = "help";
        throw text;
      }, 2),
    );
    expect(outcome).toMatchObject({ status: "threw" });
  });
});

describe("the report", () => {
  it("gives what was expected, what came and a hint, in words", () => {
    const text = reportText("Sum", [
      runCheck(one(() => 2, 2)),
      runCheck(one(() => [1, 2], [1, 3])),
      runCheck(one(() => [1], [1, 3])),
    ]);
    expect(text).toContain("✓ passes: it works");
    expect(text).toContain("1 of 2 numbers differ.");
    expect(text).toContain("The shape is (1), expected is (2).");
    expect(text).toContain("Hint: think");
    expect(text).toContain("1 of 3 visible checks pass.");
  });

  it("never says that all is well while hidden tests remain", () => {
    const text = reportText("Sum", [runCheck(one(() => 2, 2))]);
    expect(text).toContain("Hidden tests");
    expect(text).not.toMatch(/all .*pass/i);
  });
});
