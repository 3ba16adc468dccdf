import { describe, expect, it } from "vitest";
import { normalForm, rightForms } from "../../../kit/quiz/normal-form.ts";

describe("normalForm", () => {
  it("takes a letter however it is typed", () => {
    expect(normalForm("b")).toBe("b");
    expect(normalForm(" B\n")).toBe("b");
    expect(normalForm("ｂ")).toBe("b");
  });

  it("rounds a number to the digits that are asked for", () => {
    expect(normalForm(0.2501, 2)).toBe("0.25");
    expect(normalForm(5.6, 0)).toBe("6");
    expect(normalForm(-0.001, 2)).toBe("0.00");
    expect(normalForm(-0.2, 0)).toBe("0");
  });

  it.each([["ab"], [""], [1], [undefined], [{}]])(
    "does not take %j for a choice",
    (answer) => {
      expect(normalForm(answer)).toBeUndefined();
    },
  );

  it.each([["0.25"], [Number.NaN], [Number.POSITIVE_INFINITY], [undefined]])(
    "does not take %j for a number",
    (answer) => {
      expect(normalForm(answer, 2)).toBeUndefined();
    },
  );
});

describe("rightForms", () => {
  it("takes no neighbour of a number that ends with its last digit", () => {
    expect(rightForms(0.29, 2)).toEqual(["0.29"]);
    expect(rightForms(6, 0)).toEqual(["6"]);
  });

  it("takes what is cut off as well where a number goes on", () => {
    expect(rightForms(1.386, 2)).toEqual(["1.39", "1.38"]);
    expect(rightForms(-1.386, 2)).toEqual(["-1.39", "-1.38"]);
    expect(rightForms(Math.log(10), 2)).toEqual(["2.30"]);
  });

  it("refuses what is no answer", () => {
    expect(() => rightForms("right")).toThrow(/letter, or a number/);
    expect(() => rightForms(Number.NaN, 2)).toThrow(RangeError);
  });
});
