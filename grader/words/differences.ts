import type { Text } from "../../kit/words/text.ts";
import { spaced } from "./spaced.ts";

/** What is wrong with a value that came from a submission, in words. */
export const differences = {
  notNumber: (name: Text, kind: Text): Text => ({
    en: `${name.en} should be a number, but it is ${kind.en}.${advice(kind).en}`,
    ja: `${spaced(name.ja)}は数値のはずですが、${spaced(kind.ja)}です。${advice(kind).ja}`,
  }),
  notArray: (name: Text, shape: string, kind: Text): Text => ({
    en:
      `${name.en} should be an NDArray of shape ${shape}, ` +
      `but it is ${kind.en}.${advice(kind).en}`,
    ja:
      `${spaced(name.ja)}は形状 ${shape} の NDArray のはずですが、` +
      `${spaced(kind.ja)}です。${advice(kind).ja}`,
  }),
  otherShape: (name: Text, shape: string, came: string): Text => ({
    en: `${name.en} should have shape ${shape}, but it has ${came}.`,
    ja: `${spaced(name.ja)}の形状は ${came} ですが、正しくは ${shape} です。`,
  }),
  transposed: (name: Text, shape: string, came: string): Text => ({
    en:
      `${name.en} should have shape ${shape}, but it has ${came}: rows and ` +
      "columns are changed round.",
    ja:
      `${spaced(name.ja)}の形状は ${came} ですが、正しくは ${shape} です。` +
      "行と列が逆です。",
  }),
  nan: (name: Text, count: number, all: number): Text => ({
    en: `${name.en} is NaN (not a number)${inPlaces(count, all)}.`,
    ja: `${spaced(name.ja)}の値${ofAll(count, all)} NaN (非数) です。`,
  }),
  close: (name: Text): Text => ({
    en: `${name.en} is close, but not exact enough.`,
    ja: `${spaced(name.ja)}は正しい値に近いものの、精度が足りません。`,
  }),
  /** @param slip what shows in every number, if anything does */
  wrong: (name: Text, count: number, all: number, slip?: Text): Text => {
    const where = inPlaces(count, all);
    return {
      en: `${name.en} is wrong${where}${slip ? `: ${slip.en}` : ""}.`,
      ja: `${spaced(name.ja)}の値${ofAll(count, all)}違います。${slip ? `${slip.ja}。` : ""}`,
    };
  },
  zero: (all: number): Text => ({
    en: `${each(all).en} is 0`,
    ja: `${each(all).ja} 0 です`.trim(),
  }),
  otherSign: (all: number): Text => ({
    en: `${each(all).en} has the wrong sign`,
    ja: `${each(all).ja}符号が逆です`,
  }),
  factor: (factor: number, all: number): Text => {
    const times = `${factor}`.replace("-", "−");
    return {
      en: `${each(all).en} is ${times} times what it should be`,
      ja: `${each(all).ja}正しい値の ${times} 倍です`,
    };
  },
  tooLarge: { en: "it is too large", ja: "大きすぎます" },
  tooSmall: { en: "it is too small", ja: "小さすぎます" },
} as const;

/** Where nothing came, something was forgotten. */
function advice(kind: Text): Text {
  return kind === kinds.undefined
    ? {
        en: " Is a return or an assignment missing?",
        ja: "return や代入を忘れていませんか。",
      }
    : { en: "", ja: "" };
}

function inPlaces(count: number, all: number): string {
  if (all === 1) return "";
  return count === all ? " in all places" : ` in ${count} of ${all} places`;
}

function each(all: number): Text {
  return all === 1
    ? { en: "it", ja: "" }
    : { en: "every number", ja: "どれも" };
}

function ofAll(count: number, all: number): string {
  if (all === 1) return "が";
  return count === all ? "はすべて" : `は、${all} 個のうち ${count} 個が`;
}

/** What kind of value came, by the name that JavaScript gives it. */
export const kinds: Readonly<Record<string, Text>> = {
  undefined: { en: "undefined", ja: "undefined" },
  null: { en: "null", ja: "null" },
  array: { en: "an NDArray", ja: "NDArray" },
  list: { en: "a list", ja: "リスト" },
  object: { en: "an object", ja: "オブジェクト" },
  number: { en: "a number", ja: "数値" },
  string: { en: "a string", ja: "文字列" },
  boolean: { en: "a boolean", ja: "真偽値" },
};
