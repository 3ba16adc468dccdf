import type { Text } from "../../kit/words/text.ts";

/** Why nothing came back from a submission, in words. */
export const failures = {
  threw: (error: string): Text => ({
    en: `Your code threw ${error}`,
    ja: `コードがエラーを投げました: ${error}`,
  }),
  threwValue: (value: string): Text => ({
    en: `Your code threw ${value}, which is no Error.`,
    ja: `コードが Error でない値を投げました: ${value}`,
  }),
  threwSomething: {
    en: "Your code threw something that cannot be shown.",
    ja: "コードが、表示できないものを投げました。",
  },
  memory: {
    en: "Your code needed more memory than there is for it.",
    ja: "コードの使うメモリーが上限を超えました。",
  },
  timeout: (seconds: number): Text => ({
    en:
      `Your code had not finished after ${seconds} s. Does a loop never end, ` +
      "or does it go through far too many steps?",
    ja:
      `コードが ${seconds} 秒たっても終わりませんでした。終わらないループや、` +
      "多すぎる繰り返しはありませんか。",
  }),
  flood: {
    en: "Your code wrote far too much output.",
    ja: "コードの出力が多すぎます。",
  },
  ended: (how: string): Text => ({
    en: `Your code ended the program (${how}) instead of returning.`,
    ja: `コードが値を返さずにプログラムを終わらせました (${how})。`,
  }),
  notStarted: (why: string): Text => ({
    en: `The sandbox did not start: ${why}`,
    ja: `サンドボックスを起動できませんでした: ${why}`,
  }),
  unreadable: (why: string): Text => ({
    en: `What your code gave back could not be read: ${why}`,
    ja: `コードの返した値を読めませんでした: ${why}`,
  }),
  over: { en: "The test is over.", ja: "テストは終わりました。" },
  unusable: {
    en: "The test could not use what came back from your code.",
    ja: "コードの返した値を、テストで使えませんでした。",
  },
} as const;
