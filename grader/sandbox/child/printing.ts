import { uncurry } from "./uncurry.ts";

const inspect = Deno.inspect;
const slice = uncurry(String.prototype.slice);

const KEPT = 2_000; // characters

let first = "";
let last = "";

/** Forgets what was printed: a new test begins. */
export function startPrinting(): void {
  first = "";
  last = "";
}

/** A unit is loaded: if it never comes back, its own first words are told. */
export function startUnit(): void {
  first = "";
}

/** Counts as printed what was, when a unit that is left out was tried. */
export function printAgain(text: string): void {
  last = slice(`${last}${text}`, -KEPT);
}

/** The last of what was printed. */
export function lastPrinted(): string {
  return last;
}

/**
 * A `console` that keeps the last of what is printed.
 *
 * @param report told the first of it at once: if the submission never comes
 *   back, this is known, and it is the same in every run.
 */
export function keepingConsole(report: (printed: string) => void): object {
  const print = (...values: unknown[]) => {
    let line = "";
    for (let i = 0; i < values.length; i++) {
      line += `${i > 0 ? " " : ""}${show(values[i])}`;
    }
    last = slice(`${last}${line}\n`, -KEPT);
    if (first.length >= KEPT) return;
    first = slice(`${first}${line}\n`, 0, KEPT);
    report(first);
  };
  const silent = () => {};
  for (const method of [print, silent]) Object.freeze(method);
  const printing = ["log", "info", "warn", "error", "debug", "table"];
  return new Proxy(Object.freeze({}), {
    get: (_, name) => (printing.includes(`${String(name)}`) ? print : silent),
  });
}

function show(value: unknown): string {
  if (typeof value === "string") return slice(value, -KEPT);
  return inspect(value, {
    depth: 2,
    iterableLimit: 20,
    strAbbreviateSize: 200,
  });
}
