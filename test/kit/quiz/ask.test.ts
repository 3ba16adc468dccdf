import { ask, speak, todo } from "@course/kit";
import { describe, expect, it, vi } from "vitest";

/** What `ask` says about an answer. */
function said(...[question, answer]: Parameters<typeof ask>): string {
  const log = vi.spyOn(console, "log").mockReturnValue();
  ask(question, answer);
  const text = log.mock.calls.join("\n");
  log.mockRestore();
  return text;
}

describe("ask, with the questions of exercise 14", () => {
  it("says that an answer is right, why, and how many are right by now", () => {
    const text = said("largestSlope", () => 1 / 4);
    expect(text).toContain("✓ right: the largest slope of the sigmoid");
    expect(text).toContain("1/2 · 1/2 = 1/4");
    expect(text).toContain("1 of 20 questions answered rightly so far.");
  });

  it("says of a wrong choice what is wrong with it, and where help is", () => {
    const text = said("zeroWeights", () => "c");
    expect(text).toContain("✗ not right: all first weights zero");
    expect(text).toContain("Nothing is divided by a weight.");
    expect(text).toContain('hint("zeroWeights") helps');
  });

  it("does not know every wrong number, and says so", () => {
    expect(said("largestSlope", () => 0.7)).toContain("The answer is not 0.70");
  });

  it("takes an answer back that is changed to a wrong one", () => {
    expect(said("largestSlope", () => 0.25)).toContain("1 of 20");
    expect(said("largestSlope", () => 0.5)).toContain("0 of 20");
  });

  it("asks for a letter, a number, or an answer at all", () => {
    expect(said("zeroWeights", () => "ab")).toContain('return "a";');
    expect(said("largestSlope", () => "a")).toContain("Expected a number");
    expect(said("largestSlope", () => Number.NaN)).toContain("✗ not right");
    const nothing = said("zeroWeights", () => todo("a, b, c or d"));
    expect(nothing).toContain("… to do: all first weights zero");
    expect(nothing).toContain("still to be written: a, b, c or d");
  });

  it("tells of an error of the student's formula", () => {
    const text = said("largestSlope", () => {
      throw new RangeError("no such slope");
    });
    expect(text).toContain("✗ error");
    expect(text).toContain("no such slope");
  });

  it("speaks Japanese, explanations too", () => {
    speak("ja");
    const text = said("zeroWeights", () => "c");
    speak("en");
    expect(text).toContain("✗ 不正解: 重みの初期値をすべて 0 にすると");
    expect(text).toContain("重みで割る計算はありません。");
  });

  it("names the questions when there is no such one", () => {
    expect(() => ask("slope" as "largestSlope", () => 1)).toThrow(
      /no question "slope"\. There are largestSlope, /,
    );
  });
});
