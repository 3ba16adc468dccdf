import type { Text } from "../words/text.ts";

/** What `npm run exercise` says, beside the words of checks and hints. */
export const terminalMessages = {
  aboutText: [
    "This is NAME.ipynb as text. Edit and save it here: while npm run exercise",
    "runs, each save is carried over into the notebook, which you hand in.",
    "Keep the lines that begin with // %%: each is the heading of a cell.",
    "NAME.ipynb のテキスト版です。npm run exercise の実行中は、ここで保存した内容が",
    "提出するノートブックに反映されます。// %% で始まる行はセルの見出しなので消さないでください。",
  ],
  written: (count: number, all: number): Text => ({
    en: `${count} of ${all} fill-ins written`,
    ja: `空欄 ${all} 個のうち ${count} 個に記入済み`,
  }),
  unreadable: {
    en: "not there, or unreadable",
    ja: "ファイルがないか、読めません",
  },
  notRunYet: { en: "checks not run yet", ja: "確認は未実行" },
  running: { en: "running …", ja: "実行中…" },
  runningLong: (seconds: number): Text => ({
    en: `running for ${seconds} s … does a loop never end? Each save starts anew.`,
    ja: `${seconds} 秒実行中… 終わらないループはありませんか。保存すると最初から実行します。`,
  }),
  tooLong: (seconds: number): Text => ({
    en: `Stopped after ${seconds} s: does a loop never end?`,
    ja: `${seconds} 秒で中止しました。終わらないループはありませんか。`,
  }),
  crashed: {
    en: "The program ended before its last cell: did it call process.exit, or need too much memory?",
    ja: "最後のセルの前にプログラムが終了しました。process.exit を呼んだか、メモリが足りなくなっていませんか。",
  },
  place: (cell: number, line: number | undefined): Text => ({
    en: line === undefined ? `cell ${cell}` : `cell ${cell}, line ${line}`,
    ja: line === undefined ? `セル ${cell}` : `セル ${cell} の ${line} 行目`,
  }),
  placeInText: (file: string, line: number): Text => ({
    en: `${file}, line ${line}`,
    ja: `${file} の ${line} 行目`,
  }),
  error: { en: "✗ error", ja: "✗ エラー" },
  toDo: { en: "… to do", ja: "… 未記入" },
  elsewhere: { en: "thrown where nobody waits", ja: "待たれていない処理" },
  notMade: (name: string, cell: number): Text => ({
    en: `${name} is not there, because cell ${cell} did not run to its end`,
    ja: `セル ${cell} が最後まで実行されなかったため、${name} がありません`,
  }),
  types: {
    en: "The compiler refuses this, so JupyterLab would not run the cell:",
    ja: "次の箇所は型が合わず、JupyterLab ではセルが実行されません:",
  },
  firstType: (where: string, why: string, all: number): Text => ({
    en: `✗ types: ${where}: ${why}${all > 1 ? ` (1 of ${all}, see the end)` : ""}`,
    ja: `✗ 型: ${where}: ${why}${all > 1 ? ` (${all} 件中の 1 件目、残りは末尾)` : ""}`,
  }),
  printed: { en: "Your code printed:", ja: "コードの出力:" },
  fileMissing: (file: string): Text => ({
    en: `${file} is not there. Press r, and the untouched exercise is put there.`,
    ja: `${file} がありません。r を押すと最初の状態の課題が置かれます。`,
  }),
  remade: (file: string): Text => ({
    en: `${file} was not there: it is made again from its text.`,
    ja: `${file} がなかったので、テキスト版から作り直しました。`,
  }),
  fileBroken: (file: string): Text => ({
    en: `${file} is half saved, or no notebook. Save it again; or press r for the untouched exercise: a copy of this file is kept.`,
    ja: `${file} は保存の途中か、ノートブックではありません。もう一度保存するか、r を押して最初の状態に戻してください (このファイルのコピーは残ります)。`,
  }),
  notCarriedOver: (file: string, why: Text): Text => ({
    en: `${file} was not carried over into the notebook: ${why.en}`,
    ja: `${file} はノートブックに反映されていません: ${why.ja}`,
  }),
  headingMissing: (name: string): Text => ({
    en: `the line "// %% ${name}" is missing. Put it back above its cell.`,
    ja: `「// %% ${name}」の行がありません。セルの上に戻してください。`,
  }),
  noTextForm: {
    en: "it has no lines // %%, so it is not the text of the notebook. Move it away, and the text is put there.",
    ja: "// %% の行がないので、ノートブックのテキスト版ではありません。別の場所に移すと、テキスト版が置かれます。",
  },
  headingTwice: (name: string): Text => ({
    en: `the line "// %% ${name}" stands there twice. Give one another name.`,
    ja: `「// %% ${name}」の行が 2 つあります。一方の名前を変えてください。`,
  }),
  codeInProse: (line: number): Text => ({
    en: `line ${line} is code among prose. Begin it with //, or put the line // %% above it.`,
    ja: `${line} 行目は文章の中のコードです。// で始めるか、上に // %% の行を置いてください。`,
  }),
  bothChanged: (kept: string): Text => ({
    en: `Both the text and the notebook had been changed. The one saved last counts; the other is ${kept}.`,
    ja: `テキストとノートブックの両方が変更されていました。後に保存された方を使い、もう一方は ${kept} に残しました。`,
  }),
  confirmReset: (name: string): Text => ({
    en: `Put the untouched ${name} in the place of yours? A copy of yours is kept. y yes, any other key no`,
    ja: `${name} を最初の状態に戻しますか。今のファイルのコピーは残ります。y はい、他のキー いいえ`,
  }),
  wasReset: (kept: readonly string[]): Text =>
    kept.length === 0
      ? {
          en: "This is the untouched exercise.",
          ja: "最初の状態の課題です。",
        }
      : {
          en: `This is the untouched exercise. Yours is kept as ${kept.join(", ")}.`,
          ja: `最初の状態の課題です。今までのものは ${kept.join(", ")} にあります。`,
        },
  nothingToHint: {
    en: "No check fails, so there is nothing to hint at.",
    ja: "通らない確認がないので、手がかりはありません。",
  },
  noNext: {
    en: "There is no other exercise with anything left to write.",
    ja: "書くところの残っている課題は他にありません。",
  },
  keyHint: { en: "hint", ja: "手がかり" },
  keyNext: { en: "next", ja: "次へ" },
  keyList: { en: "list", ja: "一覧" },
  keyReset: { en: "reset", ja: "最初に戻す" },
  keyQuit: { en: "quit", ja: "終了" },
  keyScroll: { en: "scroll", ja: "スクロール" },
  keyChoose: { en: "choose", ja: "選ぶ" },
  keyOpen: { en: "open", ja: "開く" },
  keyBack: { en: "back", ja: "戻る" },
  listTitle: { en: "Exercises", ja: "課題一覧" },
  edit: (text: string, notebook: string): Text => ({
    en: `Edit ${text} or ${notebook}, and save.`,
    ja: `${text} か ${notebook} を編集して保存してください。`,
  }),
} as const;
