import type { Text } from "../../kit/words/text.ts";
import { clip } from "../submission/shorten.ts";

const LONGEST_NAME = 60;
const MOST_NUMBERS = 10;

/** What had to be repaired before a notebook could be graded, in words. */
export const repaired = {
  mark: {
    en: "The file began with a byte-order mark, which was taken away.",
    ja: "ファイルの先頭にバイト順マークがあったので、取り除きました。",
  },
  bytes: {
    en:
      "The file holds bytes that are no text in UTF-8; they were replaced. " +
      "Save the notebook from JupyterLab.",
    ja:
      "UTF-8 の文字でないバイトがあったので、置き換えました。" +
      "ノートブックは JupyterLab で保存してください。",
  },
  returns: {
    en: "Lines ended in the manner of Windows (CRLF); that was changed.",
    ja: "行末が Windows 形式(CRLF)だったので、改めました。",
  },
  format: (found: unknown): Text => {
    const which = typeof found === "number" ? `${found}` : "?";
    return {
      en: `The notebook says that it has format ${which}; it was read as 4.`,
      ja: `ノートブックの形式が ${which} でしたが、4 として読みました。`,
    };
  },
  kernel: (name: string): Text => {
    const short = clip(name, LONGEST_NAME);
    return {
      en:
        `The notebook has the kernel "${short}". Its cells were read as ` +
        "TypeScript: choose the kernel TypeScript.",
      ja:
        `ノートブックのカーネルが「${short}」でした。セルは TypeScript として` +
        "読みました。カーネルは TypeScript を選んでください。",
    };
  },
  brokenCells: (numbers: readonly number[]): Text => ({
    en: `What should be cell ${some(numbers)} is no cell, and was left out.`,
    ja: `セル ${some(numbers)} はセルの形をしていないので、除きました。`,
  }),
  twice: (name: string, cells: readonly number[]): Text => ({
    en:
      `${clip(name, LONGEST_NAME)} is declared in cells ${some(cells)}; ` +
      "the last one was graded.",
    ja:
      `${clip(name, LONGEST_NAME)} がセル ${some(cells)} で宣言されています。` +
      "最後のものを採点しました。",
  }),
  moved: (name: string, later: string): Text => ({
    en:
      `${clip(name, LONGEST_NAME)} needs ${clip(later, LONGEST_NAME)}, which ` +
      "stands below it; the order was changed.",
    ja:
      `${clip(name, LONGEST_NAME)} には、その下にある ` +
      `${clip(later, LONGEST_NAME)} が必要なので、順序を変えました。`,
  }),
} as const;

function some(numbers: readonly number[]): string {
  const more = numbers.length > MOST_NUMBERS ? ", …" : "";
  return numbers.slice(0, MOST_NUMBERS).join(", ") + more;
}
