import type { Text } from "../../kit/words/text.ts";
import { spaced } from "./spaced.ts";

/** What came that is no plain data, in words; the inside uses them too. */
export const plainData = {
  expected: (came: Text): Text => ({
    en:
      `Your code gave ${came.en} where numbers, an NDArray, a text, or lists ` +
      "or plain objects of these are expected.",
    ja:
      `コードの返した値は${spaced(came.ja)}ですが、数値、NDArray、文字列、` +
      "またはそれらのリストやオブジェクトが必要です。",
  }),
  ofType: (type: string): Text => ({
    en: `a ${type}`,
    ja: ` ${type} 型の値`,
  }),
  proxy: { en: "a Proxy", ja: " Proxy" },
  cycle: { en: "an object in itself", ja: "自分自身を含むオブジェクト" },
  tooDeep: (most: number): Text => ({
    en: `lists more than ${most} deep`,
    ja: ` ${most} 段より深いリスト`,
  }),
  instance: (name: Text): Text => ({
    en: `an instance of ${name.en}`,
    ja: `${name.ja}のインスタンス`,
  }),
  class: (name: string): Text => ({ en: name, ja: `クラス ${name} ` }),
  unknownClass: { en: "an unknown class", ja: "未知のクラス" },
  unnamedClass: { en: "an unnamed class", ja: "名前のないクラス" },
  symbol: { en: "a symbol", ja: "シンボル" },
  getter: { en: "an object with a getter", ja: "ゲッターを持つオブジェクト" },
  brokenArray: { en: "a broken NDArray", ja: "壊れた NDArray" },
  otherSize: (shape: string, size: number): Text => ({
    en: `an NDArray of shape ${shape} with ${size} numbers`,
    ja: `形状 ${shape} なのに ${size} 個の数値を持つ NDArray`,
  }),
  tooLong: (most: number): Text => ({
    en: `more than ${most} characters of data`,
    ja: ` ${most} 文字を超えるデータ`,
  }),
} as const;
