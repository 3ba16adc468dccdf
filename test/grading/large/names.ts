/** Names as students have them, and as those who try a grader have them. */
const NAMES = [
  "Ada",
  "山田 太郎",
  "佐藤 花子",
  "O'Brien",
  'Robert "Bob"',
  "=HYPERLINK(1)",
  "+1+1",
  "@SUM(A1)",
  "-2",
  "<b>Eve",
  "<img src=x onerror=alert(1)>",
  "鈴木 一郎, 二世",
  "Łukasz; Ærø",
  "مريم",
  "a\u001b[31mred",
  "two\nlines",
  "Joan & Co.",
  "%41",
  "a..b",
  "渡辺 「さくら」",
];

const isWindows = process.platform === "win32";

/** The name of the student of this number: different for each. */
export function nameOf(number: number): string {
  const name = NAMES[number % NAMES.length];
  const possible = isWindows
    ? name.replace(/[<>:"|?*\p{Control}]/gu, "-") // no folder can be named so
    : name;
  return `${possible} ${String(number).padStart(3, "0")}`;
}
