import { rangeOf } from "./range.ts";

/** One row: what stands below each heading. */
export type TableRow = Readonly<Record<string, string | number>>;

/** A column whose cells are text already. */
export interface Column {
  heading: string;
  cells: string[];
  align: "left" | "right";
}

/**
 * What stands below one heading, as text: numbers that are not whole with so
 * many significant digits.
 *
 * @throws {TypeError} when a cell is neither text nor a number.
 */
export function columnOf(
  heading: string,
  rows: readonly TableRow[],
  digits: number,
): Column {
  const numeric = rows.every((row) => typeof row[heading] === "number");
  const cells = rows.map((row, i) => {
    const value: unknown = row[heading];
    if (typeof value === "string") return value;
    if (typeof value === "number") return rounded(value, digits);
    throw new TypeError(
      `resultTable expects text or a number in the column ${heading}, got ` +
        `${value} in row ${i}: make it text with String(…).`,
    );
  });
  return { heading, cells, align: numeric ? "right" : "left" };
}

function rounded(value: number, digits: number): string {
  const whole = Number.isInteger(value) || !Number.isFinite(value);
  return whole ? String(value) : value.toPrecision(digits);
}

/** The rows as text, the headings first. */
export function linesOf(columns: Column[]): string[] {
  const padded = columns.map(({ heading, cells, align }) => {
    const texts = [heading, ...cells];
    const [, width] = rangeOf(texts.map((text) => text.length));
    return texts.map((text) =>
      align === "right" ? text.padStart(width) : text.padEnd(width),
    );
  });
  return padded[0].map((_, i) =>
    padded
      .map((texts) => texts[i])
      .join("  ")
      .trimEnd(),
  );
}
