import type { Text } from "../../kit/words/text.ts";
import { spaced } from "./spaced.ts";

/** What a hidden test has compared, in words. */
export const valueNames = {
  result: { en: "The result", ja: "結果" },
  loss: { en: "The loss", ja: "損失" },
  output: { en: "The output", ja: "出力" },
  gradient: { en: "The gradient", ja: "勾配" },
  gradientOf: (name: string): Text => ({
    en: `The gradient of ${name}`,
    ja: `${spaced(name)}の勾配`,
  }),
  /** What the student's code may not have changed. */
  afterwards: (name: string): Text => ({
    en: `${name} afterwards`,
    ja: `実行後の ${name}`,
  }),
} as const;
