import { TO_WRITE } from "../placeholder.ts";

/** The words of a new exercise: the source of its raw cell. */
export function newWords(fillIn: string): string {
  return `{
  subjects: {
    ${fillIn}: {
      title: { en: "${TO_WRITE} the title", ja: "${TO_WRITE} 題" },
      checks: {
        fourNumbers: {
          what: {
            en: "${TO_WRITE} what is checked, in plain words",
            ja: "${TO_WRITE} 確認すること",
          },
          fillIn: "${fillIn}",
        },
      },
    },
  },
  hints: {
    ${fillIn}: [
      {
        en: "${TO_WRITE} a nudge",
        ja: "${TO_WRITE} きっかけ",
      },
      {
        en: "${TO_WRITE} almost the answer",
        ja: "${TO_WRITE} ほぼ答え",
      },
    ],
  },
}`;
}
