import { shapeText } from "../../kit/words/shape-text.ts";
import type { Text } from "../../kit/words/text.ts";

/** What stands in and below a picture of two lines. */
export const pictures = {
  right: { en: "right", ja: "正しい値" },
  yours: { en: "your code", ja: "あなたのコード" },
  otherInputs: {
    en: "Your code was run with other numbers here than in the test.",
    ja: "テストとは別の数値でコードを動かした結果です。",
  },
  /** @param at where on the x-axis */
  furthest: (at: string, right: string, came: string): Text => ({
    en:
      `The lines are furthest apart at ${at}: ${right} is right, your code ` +
      `gives ${came}.`,
    ja:
      `2 つの線が最も離れるのは横軸が ${at} のところで、正しい値は ${right}、` +
      `あなたのコードの値は ${came} です。`,
  }),
  /** @param right where the right path ends, as (x, y) */
  path: (right: string, came: string): Text => ({
    en: `The right path ends at ${right}, that of your code at ${came}.`,
    ja: `正しい道筋は ${right} で終わり、あなたのコードの道筋は ${came} で終わります。`,
  }),
  /** @param first where on the x-axis the first gap is */
  missing: (count: number, all: number, first: string): Text => ({
    en:
      `In ${count} of ${all} places, the first at ${first}, your code gives ` +
      "NaN or infinity: its line has a gap there.",
    ja:
      `${all} か所のうち ${count} か所 (最初は横軸が ${first} のところ) で、` +
      "あなたのコードの値が NaN か無限大になり、線が途切れています。",
  }),
  allMissing: {
    en: "Your code gives NaN or infinity everywhere: it has no line.",
    ja: "あなたのコードの値はすべて NaN か無限大なので、線がありません。",
  },
  beyond: (furthest: string): Text => ({
    en: `The line of your code leaves the picture and goes on to ${furthest}.`,
    ja: `あなたのコードの線は図の外へ出て、値は ${furthest} に達します。`,
  }),
  none: (why: Text): Text => ({
    en: `Only the right line is drawn, for this came of it: ${why.en}`,
    ja: `次の理由で、正しい線だけを描いています: ${why.ja}`,
  }),
  otherForm: (shape: readonly number[]): Text => ({
    en: `Your code gave something else than numbers of shape ${shapeText(shape)}.`,
    ja: `コードの返した値は、形状 ${shapeText(shape)} の数値ではありませんでした。`,
  }),
} as const;
