import type { Notebook } from "../notebook.ts";
import type { Text } from "../words/text.ts";
import { terminalMessages } from "./terminal-messages.ts";

type Cell = Notebook["cells"][number];

const HEADING = /^\/\/ %%(?:\s+([\w-]+))?(\s+\[markdown\])?\s*$/;
const PROSE = " [markdown]";

/** Thrown when a text cannot be carried over into its notebook. */
export class TextFormError extends Error {
  override readonly name = "TextFormError";
  /** The same in all languages. */
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}

/**
 * A notebook as one file of TypeScript, for an editor.
 *
 * Each cell has a heading, `// %% name`, and prose stands in comments: the
 * "percent format" of Jupytext. Raw cells and outputs are left out.
 *
 * @param about what the first lines say, each a comment
 */
export function toText({ cells }: Notebook, about: readonly string[]): string {
  const head = about.map((line) => `// ${line}`).join("\n");
  const parts = cells.flatMap((cell, i) => {
    if (cell.cell_type === "raw") return [];
    const isProse = cell.cell_type === "markdown";
    const heading = `// %% ${nameOf(cell, i)}${isProse ? PROSE : ""}`;
    const source = isProse ? commented(cell.source) : cell.source;
    return [`${heading}\n${source}`];
  });
  return `${[head, ...parts].join("\n\n")}\n`;
}

/** Whether a text has the heading of a cell anywhere. */
export function isTextForm(text: string): boolean {
  return text.split(/\r?\n/).some((line) => HEADING.test(line));
}

/** The names that the cells of a notebook have in its text. */
export function cellNames({ cells }: Notebook): string[] {
  return cells.flatMap((cell, i) =>
    cell.cell_type === "raw" ? [] : [nameOf(cell, i)],
  );
}

/** The line of the text, from 1, on which each cell begins, by its number. */
export function cellLines(text: string, { cells }: Notebook) {
  const lines = new Map<string, number>();
  text.split(/\r?\n/).forEach((line, i) => {
    const name = HEADING.exec(line)?.[1];
    if (name) lines.set(name, i + 2);
  });
  return new Map(
    cells.flatMap((cell, i) => {
      const line = lines.get(nameOf(cell, i));
      return line === undefined ? [] : [[i + 1, line] as const];
    }),
  );
}

/**
 * The notebook with the cells of a text: changed, added, in its order.
 *
 * A cell that changes loses its outputs; every other thing in the notebook
 * stays. A heading without a name begins a new cell.
 *
 * @param needed names of the cells that must not get lost
 * @throws {TextFormError} when a heading is missing or stands there twice, or
 *   there is code among prose.
 */
export function withText(
  notebook: Notebook,
  text: string,
  needed: readonly string[],
): Notebook {
  const found = readCells(text, needed);
  const old = new Map(notebook.cells.map((cell, i) => [nameOf(cell, i), cell]));
  const cells = found.map(({ name, isProse, source }): Cell => {
    const cell = old.get(name);
    const cell_type = isProse ? "markdown" : "code";
    const isSame = cell?.source.trimEnd() === source;
    if (cell?.cell_type === cell_type && isSame) return cell;
    const kept = cell ?? { id: name, metadata: {} };
    const bare = { ...kept, cell_type, source } satisfies Cell;
    return isProse
      ? withoutOutputs(bare)
      : { ...bare, outputs: [], execution_count: null };
  });
  return { ...notebook, cells: withRawCells(cells, notebook) };
}

/** Only code cells have outputs: the format allows none elsewhere. */
function withoutOutputs(cell: Cell): Cell {
  const { outputs: _, execution_count: __, ...rest } = cell;
  return rest;
}

/** Raw cells are not in the text: each stays behind the cell before it. */
function withRawCells(cells: readonly Cell[], { cells: old }: Notebook) {
  const result = [...cells];
  old.forEach((cell, i) => {
    if (cell.cell_type !== "raw") return;
    const before = i === 0 ? -1 : result.findIndex((c) => same(c, old[i - 1]));
    result.splice(before + 1, 0, cell);
  });
  return result;
}

function same(one: Cell, other: Cell): boolean {
  return one === other || (one.id !== undefined && one.id === other.id);
}

/** A cell as it stands in a text. */
interface TextCell {
  name: string;
  isProse: boolean;
  source: string;
}

function readCells(text: string, needed: readonly string[]): TextCell[] {
  const cells: { name: string; isProse: boolean; lines: string[] }[] = [];
  const lines = text.split(/\r?\n/);
  const used = new Set(lines.map((line) => HEADING.exec(line)?.[1]));
  const missing = needed.find((name) => !used.has(name));
  if (missing !== undefined) {
    throw new TextFormError(terminalMessages.headingMissing(missing));
  }
  const newNames = unusedNames(used);
  lines.forEach((line, i) => {
    const heading = HEADING.exec(line);
    if (heading) {
      const name = heading[1] ?? newNames.next().value;
      if (cells.some((cell) => cell.name === name)) {
        throw new TextFormError(terminalMessages.headingTwice(name));
      }
      cells.push({ name, isProse: heading[2] !== undefined, lines: [] });
      return;
    }
    const cell = cells.at(-1);
    const isCode = line.trim() !== "" && !line.startsWith("//");
    if (isCode && (!cell || cell.isProse)) {
      throw new TextFormError(terminalMessages.codeInProse(i + 1));
    }
    cell?.lines.push(line);
  });
  return cells.map(({ name, isProse, lines }) => {
    const source = lines.join("\n").replace(/\s+$/, "");
    return { name, isProse, source: isProse ? uncommented(source) : source };
  });
}

/** Names for the cells whose headings have none: they are the same each time. */
function* unusedNames(
  used: ReadonlySet<string | undefined>,
): Generator<string, never> {
  for (let count = 1; ; count++) {
    const name = `added-${count}`;
    if (!used.has(name)) yield name;
  }
}

function nameOf(cell: Cell, i: number): string {
  const { id } = cell;
  return typeof id === "string" && /^[\w-]+$/.test(id) ? id : `cell-${i + 1}`;
}

function commented(source: string): string {
  return source.replace(/^.*$/gm, (line) => (line ? `// ${line}` : "//"));
}

function uncommented(text: string): string {
  return text.replace(/^\/\/ ?/gm, "");
}
