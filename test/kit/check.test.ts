import { check, hint, speak, todo } from "@course/kit";
import { NDArray } from "@course/lib";
import { describe, expect, it, vi } from "vitest";
import { compare } from "../../kit/check/compare.ts";
import { reportHtml } from "../../kit/check/report.tsx";
import { reportText } from "../../kit/check/report-text.ts";
import { type Check, runCheck } from "../../kit/check/run-check.ts";

function one(actual: Check["actual"], expected: Check["expected"]): Check {
  return { actual, expected };
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
  const said = {
    what: { en: "it works", ja: "動く" },
    fillIn: "sum",
  };
  const entry = (actual: Check["actual"], expected: Check["expected"]) => ({
    said,
    outcome: runCheck(one(actual, expected)),
    expected,
  });

  it("gives what was expected, what came and where help is, in words", () => {
    const text = reportText("Sum", [
      entry(() => 2, 2),
      entry(() => [1, 2], [1, 3]),
      entry(() => [1], [1, 3]),
    ]);
    expect(text).toContain("✓ passes: it works");
    expect(text).toContain("1 of 2 numbers differ.");
    expect(text).toContain("Expected shape (2,), got shape (1,).");
    expect(text).toContain("Expected, shape (2,):\n        1  3");
    expect(text).toContain('hint("sum") helps');
    expect(text).toContain("1 of 3 visible checks pass.");
  });

  it("says the same in Japanese", () => {
    speak("ja");
    const text = reportText("和", [
      entry(() => [1, 2], [1, 3]),
      entry(() => [[1]], 1),
    ]);
    speak("en");
    expect(text).toContain("✗ 値が違う: 動く");
    expect(text).toContain("2 個のうち 1 個の値が違います。");
    expect(text).toContain("正しい値, 形状 (2,):");
    expect(text).toContain(
      "形状が違います。正しくは 1 個の数、実際は (1, 1) です。",
    );
  });

  it("shows as many digits as tell a wrong number from the right one", () => {
    const text = reportText("Sum", [
      entry(() => [2.000_003, 0.1], [2, 0.1]),
      entry(() => 0.693_149, Math.LN2),
    ]);
    expect(text).toContain("✗ 2.000003");
    expect(text).toContain("Expected: 0.693147\n    Came: ✗ 0.693149");
    expect(text).toContain("The number differs.");
    expect(text).not.toContain("of 1 numbers");
  });

  it("says of a value that was never kept what may be missing", () => {
    const kept: { x?: NDArray } = {};
    const text = reportText("Sum", [entry(() => kept.x!.T, 2)]);
    expect(text).toContain(
      "(reading 'T'): what stands before .T has no value. Was it kept",
    );
  });

  it("is a table with the columns that its rows need", () => {
    const html = (...entries: ReturnType<typeof entry>[]) =>
      reportHtml({ title: "Sum", entries });
    const headings = (text: string) =>
      Array.from(text.matchAll(/<th scope="col"[^>]*>([^<]*)/g), ([, h]) => h);
    expect(headings(html(entry(() => 2, 2)))).toEqual(["Check", "Result"]);
    const wrong = html(
      entry(() => 2, 2),
      entry(() => [1, 2], [1, 3]),
    );
    expect(headings(wrong)).toEqual([
      "Check",
      "Result",
      "Expected",
      "Came",
      "Help",
    ]);
    expect(wrong).toContain("<strong>✗ 2</strong>");
  });

  it("never says that all is well while hidden tests remain", () => {
    const text = reportText("Sum", [entry(() => 2, 2)]);
    expect(text).toContain("Hidden tests");
    expect(text).not.toMatch(/all .*pass/i);
  });
});

describe("check, with the words of exercise 06", () => {
  const lines = (run: () => void) => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    run();
    const text = log.mock.calls.join("\n");
    log.mockRestore();
    return text;
  };
  const relu = (forward: number) => () =>
    check("relu", {
      forward: { actual: () => forward, expected: 1 },
      backward: { after: ["forward"], actual: () => 2, expected: 2 },
      unchanged: { actual: () => 3, expected: 3 },
    });
  const together = () =>
    check("layersTogether", {
      error: { after: ["relu"], actual: () => 0, expected: 0 },
    });

  it("skips what builds on a check that fails, and does not fail it", () => {
    const text = lines(relu(0));
    expect(text).toContain("✗ differs: forward keeps positive numbers");
    expect(text).toContain("– skipped: backward lets dout through");
    expect(text).toContain("First let this pass: forward keeps positive");
    expect(text).toContain("1 of 3 visible checks pass.");
  });

  it("skips what builds on another cell until that cell passes", () => {
    lines(relu(0));
    expect(lines(together)).toContain("First let this pass: ReLU.");
    lines(relu(1));
    expect(lines(together)).toContain("1 of 1 visible checks pass.");
  });

  it("names what the exercises do not have", () => {
    expect(() => check("relou" as "relu", {} as never)).toThrow(
      /no subject "relou"\. There are average, .*affine/,
    );
    expect(() => check("relu", { forwards: one(() => 1, 1) } as never)).toThrow(
      /no check "forwards" of relu\. There are forward, backward/,
    );
  });
});

describe("hint", () => {
  it("says more each time it is asked, and stays at the last", () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    for (let i = 0; i < 4; i++) hint("numericalGradient");
    const texts = log.mock.calls.map(String);
    log.mockRestore();
    expect(texts[0]).toMatch(/^numericalGradient, hint 1 of 3\n.*\nTry it/);
    expect(texts[1]).toContain("hint 2 of 3");
    expect(texts[2]).toContain("This is the last hint.");
    expect(texts[3]).toBe(texts[2]);
  });

  it("names the fill-ins that may be meant when there is no such one", () => {
    const log = vi.spyOn(console, "log").mockReturnValue();
    for (const name of ["Affine.dw", "", "toString"]) hint(name);
    const [near, ...all] = log.mock.calls.map(String);
    log.mockRestore();
    expect(near).toBe(
      'There is no fill-in "Affine.dw". Try one of affine.forward, ' +
        "affine.dW, affine.db, affine.dx.",
    );
    for (const text of all) {
      expect(text).toMatch(/^There is no fill-in.*numericalGradient/);
    }
  });
});
