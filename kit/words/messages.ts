import { shapeText } from "./shape-text.ts";
import type { Text } from "./text.ts";

/** `shape (2, 3)`; what has no shape is one number. */
function inShape(sizes: readonly number[]): Text {
  if (sizes.length === 0) return { en: "one number", ja: "1 個の数" };
  return { en: `shape ${shapeText(sizes)}`, ja: `形状 ${shapeText(sizes)}` };
}

function sizesOrOne(sizes: readonly number[]): string {
  return sizes.length === 0 ? inShape(sizes).ja : shapeText(sizes);
}

/** Why a property could not be read: "reading 'W'". */
export function nothingBefore(name: string): Text {
  return {
    en: `what stands before .${name} has no value. Was it kept (this.… = …)? Is its name right?`,
    ja: `.${name} の前にあるものに値がありません。this.… = … で保存しましたか。名前は正しいですか。`,
  };
}

/** What checks, hints and `todo` say, beside the words of the exercises. */
export const messages = {
  passed: { en: "✓ passes", ja: "✓ 正しい" },
  toDo: { en: "… to do", ja: "… 未記入" },
  threw: { en: "✗ error", ja: "✗ エラー" },
  wrong: { en: "✗ differs", ja: "✗ 値が違う" },
  skipped: { en: "– skipped", ja: "– 保留" },
  headings: {
    check: { en: "Check", ja: "確認すること" },
    result: { en: "Result", ja: "結果" },
    expected: { en: "Expected", ja: "正しい値" },
    came: { en: "Came", ja: "実際の値" },
    help: { en: "Help", ja: "手がかり" },
  },
  stillToWrite: (what: string): Text => ({
    en: `still to be written: ${what}`,
    ja: `まだ書かれていません: ${what}`,
  }),
  firstPass: (names: readonly string[]): Text => ({
    en: `First let this pass: ${names.join("; ")}.`,
    ja: `先にこちらを通してください: ${names.join("; ")}`,
  }),
  askForHint: (fillIn: string): Text => ({
    en: `hint("${fillIn}") helps`,
    ja: `hint("${fillIn}") で手がかりが出ます`,
  }),
  notNumbers: (came: string): Text => ({
    en: `Expected numbers, got ${came}.`,
    ja: `数値が必要ですが、${came} が返されました。`,
  }),
  nothing: {
    en: "nothing (is a return missing?)",
    ja: "undefined (return を忘れていませんか)",
  },
  ofType: (type: string): Text => ({
    en: `a value of type ${type}`,
    ja: `${type} 型の値`,
  }),
  shape: inShape,
  otherShape: (
    actual: readonly number[],
    expected: readonly number[],
  ): Text => ({
    en: `Expected ${inShape(expected).en}, got ${inShape(actual).en}.`,
    ja: `形状が違います。正しくは ${sizesOrOne(expected)}、実際は ${sizesOrOne(actual)} です。`,
  }),
  differ: (wrong: number, all: number): Text =>
    all === 1
      ? { en: "The number differs.", ja: "値が違います。" }
      : {
          en: `${wrong} of ${all} numbers differ.`,
          ja: `${all} 個のうち ${wrong} 個の値が違います。`,
        },
  readOfNothing: (message: string, name: string): Text => {
    const why = nothingBefore(name);
    return { en: `${message}: ${why.en}`, ja: `${message}: ${why.ja}` };
  },
  noError: (thrown: string): Text => ({
    en: `threw ${thrown}, which is no Error`,
    ja: `Error でない ${thrown} が投げられました`,
  }),
  passCount: (passed: number, all: number): Text => ({
    en: `${passed} of ${all} visible checks pass.`,
    ja: `公開された確認 ${all} 件のうち ${passed} 件が正しい。`,
  }),
  hiddenFollow: {
    en: "Hidden tests with other numbers follow when you hand in.",
    ja: "提出後に、別の数値による非公開テストがあります。",
  },
  right: { en: "✓ right", ja: "✓ 正解" },
  notRight: { en: "✗ not right", ja: "✗ 不正解" },
  noAnswer: (digits: number | undefined): Text =>
    digits === undefined
      ? {
          en: 'Expected one of the letters, in quotes: return "a";',
          ja: '選択肢の文字を引用符で囲んで返してください: return "a";',
        }
      : {
          en: "Expected a number: return 3.5; or a formula that gives it.",
          ja: "数値、またはそれを計算する式を返してください: return 3.5;",
        },
  noSuchAnswer: (answer: string): Text => ({
    en: `The answer is not ${answer}.`,
    ja: `答えは ${answer} ではありません。`,
  }),
  rightCount: (right: number, all: number): Text => ({
    en: `${right} of ${all} questions answered rightly so far.`,
    ja: `これまでに ${all} 問のうち ${right} 問が正解です。`,
  }),
  mistake: (says: Text): Text => ({
    en: `These are the values one gets ${says.en}.`,
    ja: `これは${/^[a-z]/i.test(says.ja) ? " " : ""}${says.ja}ときの値です。`,
  }),
  hintTitle: (fillIn: string, stage: number, all: number): Text => ({
    en: `${fillIn}, hint ${stage} of ${all}`,
    ja: `${fillIn} の手がかり ${stage} / ${all}`,
  }),
  nextHint: {
    en: "Try it. The same call gives the next hint.",
    ja: "試してみてください。もう一度呼ぶと次の手がかりが出ます。",
  },
  noFillIn: (name: string, meant: readonly string[]): Text => ({
    en: `There is no fill-in "${name}". Try one of ${meant.join(", ")}.`,
    ja: `"${name}" という空欄はありません。次のどれかを試してください: ${meant.join(", ")}`,
  }),
  lastHint: {
    en: "This is the last hint.",
    ja: "これが最後の手がかりです。",
  },
} as const;
