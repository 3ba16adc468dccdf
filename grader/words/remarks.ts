import type { Text } from "../../kit/words/text.ts";

/** What the reading of a notebook has found, in words. */
export const remarks = {
  missing: (name: string, unread: readonly Text[]): Text => {
    const [en, ja] = [
      unread.map((cell) => `${cell.en} `).join(""),
      unread.map((cell) => cell.ja).join(""),
    ];
    return {
      en:
        `Your notebook declares no ${name} at the top level of a cell. ${en}` +
        "Is the name spelled as in the exercise?",
      ja:
        `ノートブックに、セルの最上位で宣言された ${name} がありません。${ja}` +
        "名前は課題のとおりですか。",
    };
  },
  /** @param why in the words of the parser, which speaks English */
  unread: (cell: number, line: number, why: string): Text => ({
    en: `Cell ${cell} could not be read, line ${line}: ${why.replace(/\.$/, "")}.`,
    ja: `セル ${cell} を読めませんでした (${line} 行目: ${why})。`,
  }),
  moreUnread: (count: string): Text => ({
    en: `… and ${count} more unread cells.`,
    ja: `… ほかに読めないセルが ${count} 個あります。`,
  }),
  /** @param why in the words of the compiler, which speaks English */
  typeError: (place: Text, why: string): Text => ({
    en: `Type error in ${place.en}: ${why}`,
    ja: `${place.ja}の型エラー: ${why}`,
  }),
  moreTypeErrors: (count: string): Text => ({
    en: `… and ${count} more type errors`,
    ja: `… ほかに型エラーが ${count} 個あります`,
  }),
  line: (cell: number, line: number): Text => ({
    en: `cell ${cell}, line ${line}`,
    ja: `セル ${cell} の ${line} 行目`,
  }),
  notebook: { en: "the notebook", ja: "ノートブック" },
  tooManyTypes: {
    en:
      "The types of this notebook could not be checked: that takes too much " +
      "time or memory. Is there a type that goes on and on?",
    ja:
      "時間またはメモリーがかかりすぎるため、型を調べられませんでした。" +
      "終わりのない型はありませんか。",
  },
} as const;
