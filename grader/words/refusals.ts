import type { Text } from "../../kit/words/text.ts";
import { LIMITS } from "../intake/handed-file.ts";

const MEGABYTE = 1_000_000;

/** Why a file is not read, in words. */
export const refusals = {
  link: {
    en: "It is a link. Links are not followed: hand in the file itself.",
    ja: "これはリンクです。リンクの先は読みません。ファイルそのものを提出してください。",
  },
  special: {
    en: "It is neither a file nor a folder.",
    ja: "これはファイルでもフォルダーでもありません。",
  },
  tooLarge: (bytes: number): Text => ({
    en:
      `The file has ${megabytes(bytes)} MB; at most ` +
      `${megabytes(LIMITS.notebook)} MB are read. Clear the outputs ` +
      "(Edit, Clear Outputs of All Cells), save it, and hand it in again.",
    ja:
      `ファイルの大きさが ${megabytes(bytes)} MB あります。読めるのは ` +
      `${megabytes(LIMITS.notebook)} MB までです。出力を消して` +
      "(Edit、Clear Outputs of All Cells)保存し、もう一度提出してください。",
  }),
  bomb: {
    en: "It unpacks to far more than it is packed: no notebook does that.",
    ja: "展開すると圧縮時よりはるかに大きくなります。ノートブックではありえません。",
  },
  outside: {
    en: "Its name in the archive leads out of the archive.",
    ja: "アーカイブ内の名前が、アーカイブの外を指しています。",
  },
  encrypted: {
    en: "It is encrypted, or packed in a way that is not supported.",
    ja: "暗号化されているか、対応していない方法で圧縮されています。",
  },
  deep: {
    en: `It lies more than ${LIMITS.depth} folders deep.`,
    ja: `フォルダーが ${LIMITS.depth} 段より深いところにあります。`,
  },
  broken: (why: string): Text => ({
    en: `It could not be read: ${why.replace(/\.$/, "")}.`,
    ja: `読むことができませんでした: ${why}`,
  }),
  /** @param unread what is wrong with cells that could not be read */
  nothingAsked: (names: readonly string[], unread: readonly Text[]): Text => ({
    en:
      `This notebook declares none of the names that are asked for: ${some(names)}. ` +
      `${few(unread)
        .map(({ en }) => `${en} `)
        .join("")}` +
      "Is it the notebook of this exercise?",
    ja:
      `このノートブックには、求められている名前 (${some(names)}) がどれも宣言されていません。` +
      `${few(unread)
        .map(({ ja }) => ja)
        .join("")}` +
      "この課題のノートブックですか。",
  }),
  /** @param why in the words of the parser or the engine, if it is known */
  tooMuch: (why: string | undefined): Text => ({
    en: `This notebook could not be analysed: ${why ?? "it takes too much time or memory."}`,
    ja: `このノートブックは解析できませんでした: ${why ?? "時間またはメモリーがかかりすぎます。"}`,
  }),
  manyFiles: {
    en:
      `it has more than ${LIMITS.entries} files, or more than ` +
      `${LIMITS.archive / 1e9} GB in them: no class hands in so much.`,
    ja:
      `ファイルが ${LIMITS.entries} 個を超えるか、合計 ` +
      `${LIMITS.archive / 1e9} GB を超えています。`,
  },
  empty: {
    en: "The file is empty. Save the notebook, and hand it in again.",
    ja: "ファイルが空です。ノートブックを保存して、もう一度提出してください。",
  },
  noJson: {
    en:
      "This file is no JSON, so it is no notebook: save it again from " +
      "JupyterLab (File, Save Notebook) and hand in that file.",
    ja:
      "このファイルは JSON ではないので、ノートブックではありません。" +
      "JupyterLab で保存し直して(File、Save Notebook)提出してください。",
  },
  noNotebook: {
    en:
      "This file is no Jupyter notebook: it has no list of cells. Open it in " +
      "JupyterLab, save it again, and hand in that file.",
    ja:
      "このファイルは Jupyter ノートブックではありません(セルの一覧がありません)。" +
      "JupyterLab で開いて保存し直し、そのファイルを提出してください。",
  },
} as const;

const SHOWN = 5; // names, or cells

function few<T>(all: readonly T[]): readonly T[] {
  return all.slice(0, SHOWN);
}

function some(names: readonly string[]): string {
  const more = names.length > SHOWN ? ", …" : "";
  return few(names).join(", ") + more;
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE);
}
