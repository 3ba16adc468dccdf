import { type Token, tokensOf } from "./tokens.ts";

/** A part of a text: words, or a formula. */
export interface Segment {
  text: string;
  /** What the formula consists of, without spaces; absent for words. */
  formula?: Token[];
}

const OPENERS = "([{⌊";
const CLOSERS = ")]}⌋";
const RELATION = /^[=←≈≠≤≥<>∈]$/;
const LEADING = /^[-−([{⌊|√Σ∂]$/; // signs that a formula may start with
const TRAILING = /^[)\]}⌋|∂Σ]$/; // signs that a formula may end with

/** Functions: a "log scale" is no formula, and log x is one. */
const FUNCTION = /^(?:exp|log|max|min|cos|sin|tan|tanh|sign|argmin)$/;

/** Cuts a text into words and formulas, in their order. */
export function findFormulas(text: string): Segment[] {
  const segments: Segment[] = [];
  let written = 0;
  for (const formula of runsOf(tokensOf(text))) {
    const [start, end] = [formula[0].at, formula[formula.length - 1].end];
    if (start > written) segments.push({ text: text.slice(written, start) });
    segments.push({ text: text.slice(start, end), formula });
    written = end;
  }
  if (written < text.length) segments.push({ text: text.slice(written) });
  return segments;
}

/** Whether a formula says that something is, or becomes, something. */
export function isStatement(formula: readonly Token[]): boolean {
  return formula.some(({ text }) => /^[=←≈]$/.test(text));
}

function runsOf(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of [...tokens, { kind: "other" } as Token]) {
    if (token.kind !== "other") run.push(token);
    else {
      runs.push(...formulasIn(run));
      run = [];
    }
  }
  return runs;
}

/** The formulas of a run: between separators, with brackets that match. */
function formulasIn(run: readonly Token[]): Token[][] {
  const tokens = run.filter(({ kind }) => kind !== "space");
  const cut = loneBracket(tokens) ?? separator(tokens);
  if (cut !== undefined) {
    return [
      ...formulasIn(tokens.slice(0, cut)),
      ...formulasIn(tokens.slice(cut + 1)),
    ];
  }
  let [start, end] = [0, tokens.length];
  while (start < end && !mayStart(tokens[start])) start++;
  while (end > start && !mayEnd(tokens[end - 1])) end--;
  const formula = tokens.slice(start, end);
  if (formula.length < tokens.length) return formulasIn(formula);
  const isAbout = ({ kind, text }: Token) =>
    kind === "name" && !FUNCTION.test(text);
  return formula.some(isAbout) ? [formula] : [];
}

/** The first bracket, or bar, without its partner. */
function loneBracket(tokens: readonly Token[]): number | undefined {
  const open: number[] = [];
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== "sign") continue;
    const top = open.length > 0 ? tokens[open[open.length - 1]].text : "";
    if (text === "|" && top === "|") open.pop();
    else if (OPENERS.includes(text) || text === "|") open.push(i);
    else if (CLOSERS.includes(text)) {
      if (OPENERS.indexOf(top) !== CLOSERS.indexOf(text) || top === "")
        return i;
      open.pop();
    }
  }
  return open[0];
}

/** The first comma, or end of a sentence, outside of all brackets. */
function separator(tokens: readonly Token[]): number | undefined {
  let depth = 0;
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind !== "sign") continue;
    if (OPENERS.includes(text)) depth++;
    if (CLOSERS.includes(text)) depth--;
    if (/[;:.]/.test(text) || (text === "," && depth === 0)) return i;
  }
  return undefined;
}

function mayStart({ kind, text }: Token): boolean {
  return kind === "sign" ? LEADING.test(text) : !/^su[bp]$/.test(kind);
}

function mayEnd({ kind, text }: Token): boolean {
  return kind !== "sign" || (TRAILING.test(text) && !RELATION.test(text));
}
