import { readdir, readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readClass } from "../../grader/intake/read-class.ts";
import { oneLine } from "../../grader/one-line.ts";
import { folderNames } from "../../grader/results/folder-names.ts";
import { writeResults } from "../../grader/results/write-results.ts";
import { zipOf } from "../grader/intake/zip.ts";
import { gradeOf, passed } from "../grader/report/grades.ts";
import { FILE, place, putZip, RIGHT, useFolder } from "./hand-ins.ts";

useFolder();

const HASHED = "Ada_~b70e1cb8"; // the folder of "Ada:"

const FORMULAS = [
  "=2+3",
  "+2",
  "-2",
  "@SUM(A1)",
  "\t=2",
  "＝2",
  '=HYPERLINK("x")',
];
const MARKUP = [
  "<script>alert(1)<|script>",
  "<img src=x onerror=alert(1)>",
  "&lt;b",
];
const CODES = [
  "\u001b[31mred",
  "\u001b]0;title\u0007",
  "\u009b2J",
  "\u202eevil",
  "a\u0000b",
];
const QUOTES = ['it\'s "quoted"', '"', "a,b;c", "`", "]]>", "'=2"];
const LINES = ["two\nlines", "two\r\nlines", "two\rlines", "two\u2028lines"];
const JAPANESE = ["山田 太郎", "渡辺 「さくら」", "ﾊﾝｶｸ", "𠮷野"];
const OBJECTS = ["__proto__", "constructor", "toString", "hasOwnProperty"];
const TWINS = [
  "Ada",
  "ada",
  "ADA",
  "é",
  "e\u0301",
  "ſtrauß",
  "STRAUSS",
  "Ada:",
  HASHED,
];
const PLACES = ["CON", "nul.txt", "a.", "a ", "x".repeat(255), "𠮷".repeat(63)];
const RESULTS = [
  "grades.csv",
  "reports",
  "Class.html",
  "moodle-06-layers.csv",
  "run.json",
];

const NAMES = [
  FORMULAS,
  MARKUP,
  CODES,
  QUOTES,
  LINES,
  JAPANESE,
  OBJECTS,
  TWINS,
  PLACES,
  RESULTS,
].flat();

/** Hands in one notebook for each name, and writes what comes of all. */
async function results() {
  const entries = NAMES.map((name) => [`${name}/${FILE}`, { bytes: RIGHT }]);
  const zip = await putZip(await zipOf(Object.fromEntries(entries)));
  const options = { sources: [zip], exercises: ["06-layers"] };
  const { handed, close } = await readClass(options);
  close();
  const keys = handed.map(({ student }) => student.key);
  const folders = folderNames(keys);
  const grades = handed.map(({ student }) => ({
    ...gradeOf(student.key, "06-layers", [passed("a", 4)]),
    student,
  }));
  await writeResults(place("out"), folders, grades);
  const written = (...at: string[]) => readFile(place("out", ...at), "utf8");
  return { keys, folders, written };
}

test("a name is kept as it is", async () => {
  const { keys } = await results();
  expect([...keys].sort()).toEqual([...NAMES].sort());
});

test("each student has a folder of their own, and nothing is elsewhere", async () => {
  const { folders } = await results();
  const alike = [...folders.values()].map((name) =>
    name.normalize("NFKC").toUpperCase(),
  );
  expect(new Set(alike).size).toBe(NAMES.length);
  const top = await readdir(place("out"), { withFileTypes: true });
  const found = top.filter((one) => one.isDirectory()).map(({ name }) => name);
  expect(found.sort()).toEqual([...folders.values()].sort());
  expect((await readdir(place())).sort()).toEqual(["class.zip", "out"]);
  for (const folder of folders.values()) {
    expect(await readdir(place("out", folder))).toEqual([
      "feedback.html",
      "results.json",
    ]);
    expect(folder).toMatch(
      /^[^.\s\p{Control}\p{Format}<>:"/\\|?*][^\p{Control}\p{Format}<>:"/\\|?*]*$/u,
    );
  }
});

test("in the table each has a row, and no cell is a formula", async () => {
  const { keys, written } = await results();
  const rows: string[][] = parse(await written("grades.csv"), { bom: true });
  expect(rows.slice(1)).toEqual(
    keys.map((key) => {
      const shown = /^[=+\-@\t\r＝＋－＠]/.test(key) ? `'${key}` : key;
      return [shown, "06-layers", "4", "4", "4", ""];
    }),
  );
});

test("on a page it is text, and JUnit's XML can be read", async () => {
  const { folders, written } = await results();
  const pages = [...folders.values()].map((name) =>
    written(name, "feedback.html"),
  );
  const all = await Promise.all([
    ...pages,
    written("class.html"),
    written("junit.xml"),
  ]);
  for (const text of all) {
    expect(text).not.toMatch(/<script|<img/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be there
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  }
});

test("in a terminal it is one line without codes", () => {
  for (const name of NAMES) {
    expect(oneLine(name)).not.toMatch(/[\p{Control}\p{Format}\u2028\u2029]/u);
  }
});
