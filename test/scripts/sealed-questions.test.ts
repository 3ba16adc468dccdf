import { describe, expect, it } from "vitest";
import { unseal } from "../../kit/quiz/sealed-box.ts";
import { wordsFile } from "../../scripts/authoring/exercise-words.ts";
import {
  sealQuestion,
  type WrittenQuestion,
} from "../../scripts/authoring/sealed-questions.ts";

const text = (en: string) => ({ en, ja: `${en}。` });
const choice: WrittenQuestion = {
  title: text("a choice"),
  right: "b",
  because: text("b is right"),
  wrong: { a: text("a is wrong"), c: text("c is wrong, for a long reason") },
};
const number: WrittenQuestion = {
  title: text("a number"),
  digits: 2,
  right: 1.386,
  because: text("log 4"),
  wrong: { 0.6: text("the base") },
};

describe("a question of a quiz", () => {
  it("is sealed answer by answer", () => {
    const { sealed, title } = sealQuestion("14-quiz", "q", choice);
    expect(title).toEqual(choice.title);
    expect(unseal("q", "b", sealed)).toEqual({
      right: true,
      text: choice.because,
    });
    expect(unseal("q", "c", sealed)).toMatchObject({ right: false });
    expect(unseal("q", "d", sealed)).toBeUndefined();
  });

  it("shows no explanation, and boxes of one length in no telling order", () => {
    const asked = sealQuestion("14-quiz", "q", choice);
    expect(JSON.stringify(asked)).not.toMatch(/is wrong|is right/);
    expect(new Set(asked.sealed.map((box) => box.length)).size).toBe(1);
    expect(asked.sealed).toEqual([...asked.sealed].sort());
  });

  it("takes a number rounded or cut off", () => {
    const { sealed } = sealQuestion("14-quiz", "q", number);
    for (const form of ["1.39", "1.38"]) {
      expect(unseal("q", form, sealed)).toMatchObject({ right: true });
    }
    expect(unseal("q", "0.60", sealed)).toMatchObject({ right: false });
  });

  it.each([
    ["without an explanation of a choice", { wrong: { c: text("c") } }],
    ["with an answer right and wrong", { wrong: { b: text("b") } }],
    ["with an answer that is none", { wrong: { ab: text("ab") } }],
  ])("is refused %s", (_, wrong) => {
    expect(() => sealQuestion("14-quiz", "q", { ...choice, ...wrong })).toThrow(
      /^14-quiz, q: /,
    );
  });
});

describe("the words of an exercise with questions", () => {
  const source = `function q(): string {
    // BEGIN SOLUTION q: return todo("a, b or c");
    return "b";
    // END SOLUTION
  }`;
  const hints = { q: [text("a nudge"), text("almost all")] };
  const raw = (tag: string, value: unknown) => ({
    cell_type: "raw" as const,
    source: JSON.stringify(value),
    metadata: { tags: [tag] },
  });
  const solution = (questions: unknown) => ({
    nbformat: 4 as const,
    nbformat_minor: 5,
    cells: [
      { cell_type: "code" as const, source },
      raw("words", { subjects: {}, hints }),
      raw("questions", questions),
    ],
  });

  it("hold them sealed", () => {
    const file = wordsFile(solution({ q: choice }), "14-quiz");
    expect(file).toContain('"exercise": "14-quiz"');
    expect(file).toContain("export const quiz14 = { ...words, questions }");
    expect(file).not.toContain("is wrong");
  });

  it("are refused when a question is no fill-in, or lacks a language", () => {
    const other = solution({ q: choice, r: choice });
    expect(() => wordsFile(other, "14-quiz")).toThrow(
      /the question r is no fill-in/,
    );
    const english = solution({ q: { ...choice, because: { en: "b" } } });
    expect(() => wordsFile(english, "14-quiz")).toThrow(/q\.because\.ja/);
  });
});
