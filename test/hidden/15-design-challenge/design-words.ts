import type { Text } from "../../../kit/words/text.ts";
import type { Design } from "./design.ts";

const share = { en: "at least 0 and below 1", ja: "0 以上 1 未満の数" };
const upToOne = { en: "a number from 0 to 1", ja: "0 以上 1 以下の数" };
const yesOrNo = { en: "true or false", ja: "true か false" };
const count = { en: "a whole number from 1 up", ja: "1 以上の整数" };
const oneOf = (...names: string[]): Text => {
  const list = names.map((name) => `"${name}"`).join(", ");
  return { en: `one of ${list}`, ja: `${list} のどれか` };
};

/** What each part of a design should be, as the end of a sentence. */
export const expected: Readonly<Record<keyof Design, Text>> = {
  hidden: {
    en: "a list of 1 to 20 whole numbers from 1 up",
    ja: "1 以上の整数を 1 個から 20 個並べたリスト",
  },
  activation: oneOf("ReLU", "leaky ReLU", "tanh", "sigmoid"),
  initializer: oneOf("He", "Xavier", "Glorot"),
  batchNorm: yesOrNo,
  dropout: share,
  l2: { en: "a number from 0 up", ja: "0 以上の数" },
  labelSmoothing: share,
  optimizer: oneOf("SGD", "Momentum", "Adam"),
  lr: { en: "a number above 0", ja: "0 より大きい数" },
  decay: yesOrNo,
  batchSize: count,
  steps: count,
  shift: { en: "a whole number from 0 to 4", ja: "0 以上 4 以下の整数" },
  slant: upToOne,
  noise: upToOne,
};

/** What is wrong with a design, in words. */
export const designWords = {
  part: (part: keyof Design, came: string): Text => ({
    en:
      `In the design, ${part} should be ${expected[part].en}, ` +
      `but it is ${came}.`,
    ja: `設計の ${part} は ${expected[part].ja}のはずですが、${came} です。`,
  }),
  missing: (part: keyof Design): Text => ({
    en: `In the design, ${part} is missing: ${expected[part].en}.`,
    ja: `設計に ${part} がありません (${expected[part].ja})。`,
  }),
  unknown: (part: string): Text => ({
    en: `The design has "${part}", which is no part of a design.`,
    ja: `設計に「${part}」がありますが、これは設計の項目ではありません。`,
  }),
  noDesign: (came: string): Text => ({
    en: `design() should give a design, but it gave ${came}.`,
    ja: `design() は設計を返すはずですが、${came} が返されました。`,
  }),
  overBudget: (what: Text, value: number, most: number): Text => ({
    en: `The design is over its budget: ${value} ${what.en}, ${most} allowed.`,
    ja: `設計が予算を超えています: ${what.ja} ${value}、上限 ${most}。`,
  }),
} as const;
