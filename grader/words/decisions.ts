import type { Text } from "../../kit/words/text.ts";
import type { Late } from "../results/lateness.ts";

/** What has become of a grade beside the hidden tests, in words. */
export const decisions = {
  late: ({ days, free, loss }: Late): Text => {
    const percent = Math.round(100 * loss);
    return {
      en:
        `Handed in ${days} ${days === 1 ? "day" : "days"} late: ${free} of ` +
        `them free, ${percent} % of the points taken off.`,
      ja:
        `提出が ${days} 日遅れました。うち ${free} 日は減点なし、` +
        `得点の ${percent} % を減点しました。`,
    };
  },
  attempt: (number: number, of: number): Text => ({
    en: `Of ${of} hand-ins, number ${number} counts.`,
    ja: `${of} 回の提出のうち、${number} 回目のものを採点しました。`,
  }),
  byHand: (points: number, comment: string): Text => ({
    en:
      `The instructor has given ${points} ` +
      `${points === 1 ? "point" : "points"}: ${comment}`,
    ja: `教員が ${points} 点を与えました: ${comment}`,
  }),
} as const;
