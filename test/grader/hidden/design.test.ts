import { expect, test } from "vitest";
import { SubmissionError } from "../../../grader/failure.ts";
import { expectDesign } from "../../hidden/15-design-challenge/design.ts";
import { expected } from "../../hidden/15-design-challenge/design-words.ts";

const design = {
  hidden: [60],
  activation: "ReLU",
  initializer: "He",
  batchNorm: false,
  dropout: 0,
  l2: 0,
  labelSmoothing: 0,
  optimizer: "Momentum",
  lr: 0.1,
  decay: true,
  batchSize: 100,
  steps: 600,
  shift: 2,
  slant: 0.3,
  noise: 0.05,
};

function said(came: unknown) {
  try {
    expectDesign(came);
  } catch (error) {
    return (error as SubmissionError).failure.message;
  }
  return expect.unreachable();
}

test("takes a design", () => {
  expect(expectDesign(design)).toEqual(design);
});

test("says what a part should be, and what came", () => {
  expect(said({ ...design, lr: "fast" })).toEqual({
    en: 'In the design, lr should be a number above 0, but it is "fast".',
    ja: '設計の lr は 0 より大きい数のはずですが、"fast" です。',
  });
  expect(said({ ...design, lr: Number.NaN }).en).toContain("but it is NaN");
  expect(said({ ...design, hidden: [60, 0.5] }).ja).toBe(
    "設計の hidden は 1 以上の整数を 1 個から 20 個並べたリストのはずですが、" +
      "[60,0.5] です。",
  );
});

test("knows every part of a design in both languages", () => {
  for (const part of Object.keys(design)) {
    const said = expected[part as keyof typeof expected];
    expect(said.en, part).toMatch(/^[a-z]/);
    expect(said.ja, part).toMatch(/(数|か|リスト|false)$/);
  }
});

test("says what is missing, and what is no part of a design", () => {
  const { lr, ...without } = design;
  expect(said(without).en).toBe(
    "In the design, lr is missing: a number above 0.",
  );
  expect(said({ ...design, epochs: 3 })).toEqual({
    en: 'The design has "epochs", which is no part of a design.',
    ja: "設計に「epochs」がありますが、これは設計の項目ではありません。",
  });
});

test("says what came in place of a design", () => {
  for (const came of [undefined, null, 3, "big", [design]]) {
    expect(said(came).en).toMatch(/^design\(\) should give a design, but/);
  }
  expect(said([design]).en.length).toBeLessThan(120);
  expect(() => expectDesign(undefined)).toThrow(SubmissionError);
});
