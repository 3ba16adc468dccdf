import type { Text } from "../../kit/words/text.ts";

/** What a submission may not use, in words. */
export const refused = {
  package: (source: string): Text => ({
    en: `The package ${source}`,
    ja: `パッケージ ${source} `,
  }),
  nameOf: (source: string, name: string): Text => ({
    en: `${name} of ${source}`,
    ja: `${source} の ${name} `,
  }),
  import: { en: "import(…)", ja: "import(…) " },
  /** After the name of what is refused. */
  end: (lib: readonly string[], kit: readonly string[]): Text => {
    const [ours, theirs] = [lib.join(", "), kit.join(", ")];
    return {
      en:
        " may not be used in this exercise: write it yourself. You may use " +
        `${ours && `${ours} of @course/lib and `}${theirs} of @course/kit.`,
      ja:
        "はこの課題では使えません。自分で書いてください。使えるのは " +
        `${ours && `@course/lib の ${ours} と `}@course/kit の ${theirs} です。`,
    };
  },
  texts: {
    en:
      "A text may not become code, by Function or otherwise: write the code " +
      "itself.",
    ja:
      "Function などで文字列をコードにすることはできません。" +
      "コードそのものを書いてください。",
  },
  door: (name: string): Text => ({
    en:
      `${name} may not be used: a submission is graded without files, ` +
      "network and other processes. All data comes as arguments.",
    ja:
      `${name} は使えません。採点の間は、ファイルもネットワークも他のプロセスも` +
      "使えません。データはすべて引数で渡されます。",
  }),
} as const;
