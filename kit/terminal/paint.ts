import { styleText } from "node:util";

/** How a line looks. */
export type Style = Parameters<typeof styleText>[0];

/** The text in a style, unless the reader wants no colours (NO_COLOR). */
export function paint(style: Style, text: string): string {
  return process.env.NO_COLOR ? text : styleText(style, text);
}

const STYLES: readonly [string, Style][] = [
  ["✓", "green"],
  ["✗", "red"],
  ["…", "yellow"],
  ["–", "dim"],
];

/** A line of a table in the colour of its sign. */
export function paintLine(line: string): string {
  const style = STYLES.find(([sign]) => line.startsWith(sign))?.[1];
  if (style) return paint(style, line);
  return line.startsWith("    ")
    ? line.replaceAll(/✗ \S+/g, (wrong) => paint("red", wrong))
    : line;
}
