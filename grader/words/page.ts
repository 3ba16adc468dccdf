import type { Text } from "../../kit/words/text.ts";

/** What a student's page says beside the tests' own words. */
export const page = {
  title: (student: string): Text => ({
    en: `Feedback for ${student}`,
    ja: `${student} さんへのフィードバック`,
  }),
  notGradable: { en: "Not gradable.", ja: "採点できません。" },
  points: (points: number, outOf: number | undefined): Text =>
    outOf === undefined
      ? { en: `${points} points`, ja: `${points} 点` }
      : {
          en: `${points} of ${outOf} points`,
          ja: `${outOf} 点中 ${points} 点`,
        },
  pointsOf: (points: number, outOf: number): Text => ({
    en: `(${points} of ${outOf})`,
    ja: `(${outOf} 点中 ${points} 点)`,
  }),
  wrong: { en: "What is not right yet", ja: "まだ正しくないところ" },
  fromTheFirst: {
    en: "Begin with the first one: those below it may follow from it.",
    ja: "最初のものから始めましょう。下のものは、その影響かもしれません。",
  },
  same: {
    en: "The same happened in these tests:",
    ja: "次のテストでも同じことが起きました:",
  },
  toDo: { en: "What is missing", ja: "まだ書かれていないところ" },
  passed: { en: "✓ What passed", ja: "✓ 合格したテスト" },
  failed: (points: number, outOf: number): Text => ({
    en: `✗ failed, ${points} of ${outOf} ${outOf === 1 ? "point" : "points"}`,
    ja: `✗ 不合格、${outOf} 点中 ${points} 点`,
  }),
  ofTests: (some: number, all: number): Text => ({
    en: `(${some} of ${all} tests)`,
    ja: `(テスト ${all} 件中 ${some} 件)`,
  }),
  hint: { en: "Hint:", ja: "手がかり:" },
  printed: { en: "Your code printed:", ja: "コードの出力:" },
  repaired: { en: "What was repaired", ja: "採点の前に直したこと" },
  remarks: {
    en: "Remarks, which cost no points",
    ja: "注意 (減点はありません)",
  },
  more: (count: number): Text => ({
    en: `… and ${count} more.`,
    ja: `… ほか ${count} 件`,
  }),
  progress: { en: "Points by exercise", ja: "課題ごとの得点" },
  share: { en: "part of the points", ja: "得点の割合" },
} as const;
