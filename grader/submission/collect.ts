import type { CodeCell } from "../../kit/notebook.ts";
import { type Declaration, declarationsOf } from "./declarations.ts";
import { SyntaxProblem } from "./parse-code.ts";

/** A cell that could not be read, and why. */
export interface UnreadCell {
  cell: number;
  /** The line of the cell, from 1. */
  line: number;
  /** In the words of the parser. */
  why: string;
}

/** Everything that a notebook declares at its top level. */
export interface Collected {
  /** In the order of the notebook; of each name only the last one. */
  declarations: Declaration[];
  unread: UnreadCell[];
  /** In which cells each name is declared as a value. */
  cells: ReadonlyMap<string, readonly number[]>;
}

/**
 * Collects the top-level declarations of all cells; the later one wins.
 *
 * A cell that is no TypeScript is left out and reported; the others count.
 */
export function collect(cells: readonly CodeCell[]): Collected {
  const all: Declaration[] = [];
  const unread: UnreadCell[] = [];
  for (const { number, source } of cells) {
    try {
      all.push(...declarationsIn(source, number));
    } catch (error) {
      if (!(error instanceof SyntaxProblem)) throw error;
      unread.push({ cell: number, line: error.line, why: error.message });
    }
  }
  return { declarations: keepLast(all), unread, cells: cellsByName(all) };
}

const MOST = 2_000; // cells
const LONGEST = 20_000; // characters of one of them
const known = new Map<string, Declaration[]>();

/**
 * Most cells of a class are those of the exercise: each is read once. Very long
 * ones are not kept: they would take the memory that others need.
 */
function declarationsIn(source: string, cell: number): Declaration[] {
  if (source.length > LONGEST) return declarationsOf(source, cell);
  const found = known.get(source) ?? declarationsOf(source, cell);
  if (known.size >= MOST) known.clear();
  known.set(source, found);
  return found.map((declaration) => ({ ...declaration, cell }));
}

function cellsByName(all: readonly Declaration[]): Map<string, number[]> {
  const cells = new Map<string, number[]>();
  for (const { names, kind, cell } of all) {
    for (const name of kind === "type" ? [] : names) {
      const known = cells.get(name) ?? [];
      if (known.at(-1) !== cell) known.push(cell);
      cells.set(name, known);
    }
  }
  return cells;
}

function keepLast(all: Declaration[]): Declaration[] {
  const seen = new Set<string>();
  const kept: Declaration[] = [];
  for (const declaration of [...all].reverse()) {
    // A type and a value of the same name live side by side in TypeScript.
    const space = declaration.kind === "type" ? "type" : "value";
    const names = declaration.names.filter(
      (name) => !seen.has(`${space} ${name}`),
    );
    for (const name of names) seen.add(`${space} ${name}`);
    if (names.length > 0) kept.push(withNames(declaration, names));
  }
  return kept.reverse();
}

/** The declaration with fewer names: the others are declared again later. */
function withNames(declaration: Declaration, names: string[]): Declaration {
  if (names.length === declaration.names.length) return declaration;
  const list = `{ ${names.join(", ")} }`;
  const text = `const ${list} = (() => { ${declaration.text}; return ${list}; })()`;
  return { ...declaration, names, text };
}
