import type { ExerciseWords } from "./exercise-words.ts";

/** The words of the tiny exercise in the welcome lecture. */
export const welcome = {
  subjects: {
    average: {
      title: { en: "The average", ja: "平均" },
      checks: {
        one: {
          what: {
            en: "one number is its own average",
            ja: "1 個の数の平均はその数自身",
          },
          fillIn: "average",
        },
        three: {
          what: { en: "the average of 1, 2 and 6", ja: "1, 2, 6 の平均" },
          fillIn: "average",
        },
      },
    },
  },
  hints: {
    average: [
      {
        en: "All values count, not only the ends.",
        ja: "両端だけでなく、すべての値を使います。",
      },
      {
        en: "Add up the values, and divide by values.length.",
        ja: "値をすべて足し、values.length で割ります。",
      },
    ],
  },
} as const satisfies ExerciseWords;
