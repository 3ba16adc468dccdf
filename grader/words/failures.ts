import type { Text } from "../../kit/words/text.ts";
import { BOUNDS } from "../sandbox/walls/bounds.ts";

/** Why nothing came back from a submission, in words. */
export const failures = {
  threw: (error: string): Text => ({
    en: `Your code threw ${error}`,
    ja: `コードがエラーを投げました: ${error}`,
  }),
  /** @param why in small letters, as after a colon */
  behind: (why: Text): Text => ({
    en: `That is to say, ${why.en}`,
    ja: `つまり、${why.ja}`,
  }),
  noFunction: {
    en:
      "What is called there is no function. Is it spelled as in the exercise, " +
      "and declared as a function or a method?",
    ja:
      "そこで呼んでいるものは関数ではありません。名前は課題のとおりですか。" +
      "関数またはメソッドとして宣言しましたか。",
  },
  threwValue: (value: string): Text => ({
    en: `Your code threw ${value}, which is no Error.`,
    ja: `コードが Error でない値を投げました: ${value}`,
  }),
  threwSomething: {
    en: "Your code threw something that cannot be shown.",
    ja: "コードが、表示できないものを投げました。",
  },
  loading: (name: string, { en, ja }: Text): Text => ({
    en: `While the cells that ${name} needs were run: ${en}`,
    ja: `${name} に必要なセルの実行中: ${ja}`,
  }),
  memory: {
    en:
      `Your code needed more memory than it may have: ${BOUNDS.heap} MB for ` +
      `its objects, ${BOUNDS.resident / 1e6} MB in all. Does a list or an ` +
      "array grow without end?",
    ja:
      `使えるメモリーの上限を超えました(オブジェクトに ${BOUNDS.heap} MB、` +
      `全体で ${BOUNDS.resident / 1e6} MB)。リストや配列が際限なく` +
      "大きくなっていませんか。",
  },
  timeout: (seconds: number): Text => ({
    en:
      `Your code had not finished after ${seconds} s of computing. Does a loop ` +
      "never end, or does it go through far too many steps?",
    ja:
      `計算に ${seconds} 秒かけても終わりませんでした。終わらないループや、` +
      "多すぎる繰り返しはありませんか。",
  }),
  waiting: (seconds: number): Text => ({
    en:
      "Your code did nothing but wait, for far longer than the limit of " +
      `${seconds} s. What does it wait for?`,
    ja:
      `制限の ${seconds} 秒をはるかに超えて、待っているだけでした。` +
      "何を待っていますか。",
  }),
  testTimeout: (seconds: number): Text => ({
    en:
      `All calls of this test together had not finished after ${seconds} s of ` +
      "computing. Does a loop never end, or does your code go through far too " +
      "many steps?",
    ja:
      `このテストのすべての呼び出しが、合わせて ${seconds} 秒計算しても` +
      "終わりませんでした。終わらないループや、多すぎる繰り返しはありませんか。",
  }),
  testWaiting: (seconds: number): Text => ({
    en:
      "In all calls of this test together, your code waited for far longer " +
      `than the limit of ${seconds} s. What does it wait for?`,
    ja:
      "このテストの呼び出し全体で、" +
      `制限の ${seconds} 秒をはるかに超えて待っていました。何を待っていますか。`,
  }),
  neverCame: {
    en:
      "Your code waits for a promise that nothing will ever fulfil, so it " +
      "never returned. Is resolve called?",
    ja:
      "決して完了しない Promise を待っているので、値が返りませんでした。" +
      "resolve を呼んでいますか。",
  },
  flood: {
    en: "Your code wrote far too much output.",
    ja: "コードの出力が多すぎます。",
  },
  ended: {
    en: "Your code ended the program instead of returning.",
    ja: "コードが値を返さずにプログラムを終わらせました。",
  },
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
