import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseNotebook } from "../../kit/notebook.ts";
import { parseProgram, tokensOf } from "../authoring/cell-program.ts";
import {
  answers,
  explanations,
  hiddenTests,
  type Secret,
  type SecretText,
  solutionCells,
} from "./secrets.ts";

/** So many tokens in a row are not the same by chance. */
const RUN = 40;
/** Nor is a text of so many characters. */
const SENTENCE = 25;

/** A file of the release, taken apart. */
interface StudentFile {
  path: string;
  text: string;
  /** The source of each cell, or the whole file. */
  parts: string[];
  /** The tokens of each part that is a program. */
  programs: string[][];
  /** Each {@link RUN} tokens in a row of its programs. */
  runs: string[];
}

/** A hidden test, taken apart once for all files. */
interface HiddenTest {
  name: string;
  runs: Set<string>;
  /** Its texts, each as it stands there, with quotes. */
  sentences: string[];
}

/**
 * What a release gives away: an answer in its exercises, or anything of
 * `solutions/`, of a hidden test or of a quiz's explanations anywhere. One sentence for each find.
 *
 * @param root the course, with `solutions/` and `test/hidden/`
 * @param release the folder for students
 * @throws {SyntaxError} when a program in the release does not parse.
 */
export function leaksIn(root: string, release: string): string[] {
  const solved = answers(root);
  const cells = solutionCells(root);
  const hidden = hiddenTests(root).map(takeApart);
  const explained = explanations(root);
  return filesIn(release).flatMap((path) => {
    const file = readFile(release, path);
    const finds = [
      ...markFinds(file),
      ...(/^(kit\/)?exercises\/.*\.ipynb$/.test(path)
        ? secretFinds(file, solved).map((name) => `the answer of ${name}`)
        : []),
      ...secretFinds(file, cells).map((name) => `the whole of ${name}`),
      ...hidden.flatMap((test) => hiddenFinds(file, test)),
      ...textFinds(file, explained),
    ];
    return finds.map((find) => `${path} holds ${find}`);
  });
}

/** Files of the folders that stay at home, and the marks of an answer. */
function markFinds({ path, text }: StudentFile): string[] {
  const finds: string[] = [];
  if (/(^|\/)(solutions|hidden)\//.test(path)) {
    finds.push("a file of a folder that stays at home");
  }
  if (/(BEGIN|END) SOLUTION/.test(text)) finds.push("the mark of an answer");
  return finds;
}

/** Secrets, token by token in code, letter by letter in the text around it. */
function secretFinds(file: StudentFile, secrets: readonly Secret[]): string[] {
  const texts = file.parts.map((part) => part.replace(/\s+/g, ""));
  return secrets
    .filter(
      ({ tokens }) =>
        file.programs.some((program) => containsRun(program, tokens)) ||
        texts.some((text) => text.includes(tokens.join(""))),
    )
    .map(({ name }) => name);
}

/** Explanations of a quiz, which only the answer itself may open. */
function textFinds(
  { text, parts }: StudentFile,
  secrets: readonly SecretText[],
): string[] {
  const found = secrets.filter((secret) =>
    [text, ...parts].some((part) => part.includes(secret.text)),
  );
  return found.map(({ name, text }) => `an explanation of ${name}: ${text}`);
}

function takeApart({ name, tokens }: Secret): HiddenTest {
  const sentences = tokens.filter(
    (token) => /^["'`]/.test(token) && token.length - 2 >= SENTENCE,
  );
  return { name, runs: new Set(runsOf(tokens)), sentences };
}

/** A run of tokens or a text of a hidden test. */
function hiddenFinds(
  { text, runs: own }: StudentFile,
  { name, runs, sentences }: HiddenTest,
): string[] {
  const shared = own.find((run) => runs.has(run));
  return [
    ...(shared ? [`a piece of ${name}: ${shared}`] : []),
    ...sentences
      .filter((sentence) => text.includes(sentence.slice(1, -1)))
      .map((sentence) => `a text of ${name}: ${sentence}`),
  ];
}

/** Whether all of `part` stands in `whole`, one token after the other. */
function containsRun(
  whole: readonly string[],
  part: readonly string[],
): boolean {
  return whole.some((_, at) =>
    part.every((token, i) => whole[at + i] === token),
  );
}

function runsOf(tokens: readonly string[]): string[] {
  const count = Math.max(0, tokens.length - RUN + 1);
  return Array.from({ length: count }, (_, i) =>
    tokens.slice(i, i + RUN).join(" "),
  );
}

/** The files of a folder, however deep, with / between the names. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join("/"))
    .sort();
}

function readFile(release: string, path: string): StudentFile {
  const text = readFileSync(join(release, path), "utf8");
  const parts = path.endsWith(".ipynb")
    ? parseNotebook(text).cells.map(({ source }) => source)
    : [text];
  const programs = programsOf(path, text);
  return { path, text, parts, programs, runs: programs.flatMap(runsOf) };
}

/** The tokens of a program, or of each code cell of a notebook. */
function programsOf(path: string, text: string): string[][] {
  if (/\.(ts|tsx|mjs)$/.test(path)) return [tokensOf(parseProgram(text, path))];
  if (!path.endsWith(".ipynb")) return [];
  return parseNotebook(text).cells.flatMap(({ cell_type, source }, i) =>
    cell_type === "code"
      ? [tokensOf(parseProgram(source, `${path}, cell ${i + 1}`))]
      : [],
  );
}
