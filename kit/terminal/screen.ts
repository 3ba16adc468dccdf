import wrapAnsi from "wrap-ansi";
import { paint } from "./paint.ts";

/** What is on the screen: only the body can be scrolled. */
export interface Screen {
  head: readonly string[];
  body: readonly string[];
  foot: readonly string[];
}

/** The size of a terminal, in letters. */
export interface Size {
  columns: number;
  rows: number;
}

const UP = "↑";
const DOWN = "↓";

/** Lines that are no wider than the terminal. */
export function wrapped(lines: readonly string[], columns: number): string[] {
  return lines.flatMap((line) =>
    wrapAnsi(line, columns, { hard: true, trim: false }).split("\n"),
  );
}

/**
 * The lines that a terminal shows: exactly as many as it has.
 *
 * @param top the first line of the body, as far as possible
 * @returns the lines, and how far the body is scrolled
 */
export function layOut(
  { head, body, foot }: Screen,
  { columns, rows }: Size,
  top: number,
): { lines: string[]; top: number; page: number } {
  const upper = wrapped(head, columns);
  const lower = wrapped(foot, columns);
  const all = wrapped(body, columns);
  const page = Math.max(1, rows - upper.length - lower.length - 2);
  const last = Math.max(0, all.length - page);
  const first = Math.min(Math.max(0, top), last);
  const shown = all.slice(first, first + page);
  const room = Array.from({ length: page - shown.length }, () => "");
  const rule = (sign: string) =>
    paint("dim", `${"─".repeat(Math.max(0, columns - 2))}${sign}`);
  const lines = [
    ...upper,
    rule(first > 0 ? UP : "─"),
    ...shown,
    ...room,
    rule(first < last ? DOWN : "─"),
    ...lower,
  ];
  return { lines: lines.slice(0, rows), top: first, page };
}

/** What is written to the terminal to replace what it shows. */
export function frame(lines: readonly string[]): string {
  const end = "\u001b[K"; // clears the rest of the line
  return `\u001b[H${lines.join(`${end}\r\n`)}${end}\u001b[J`;
}

/** A screen of its own without a cursor, and back again. */
export const ENTER = "\u001b[?1049h\u001b[?25l";
export const LEAVE = "\u001b[?25h\u001b[?1049l";
