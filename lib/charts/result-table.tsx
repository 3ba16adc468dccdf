import { renderToStaticMarkup } from "preact-render-to-string";
import { rangeOf } from "./range.ts";
import type { Table } from "./table.ts";

/** Notebooks keep tables: nobody reads more rows than these. */
const MOST_ROWS = 100;

/** One row: what stands below each heading. */
export type TableRow = Readonly<Record<string, string | number>>;

/** Options of `resultTable`. */
export interface ResultTableOptions {
  /** What stands above the table. */
  title: string;
  /** Significant digits of numbers that are not whole (4). */
  digits?: number;
}

/** A column whose cells are text already. */
interface Column {
  heading: string;
  cells: string[];
  align: "left" | "right";
}

/**
 * A table of results: one object a row, whose keys are the headings.
 *
 *     show(resultTable([
 *       { optimizer: "SGD", accuracy: 0.912 },
 *       { optimizer: "Adam", accuracy: 0.934 },
 *     ], { title: "Accuracy on test data" }));
 *
 * The first column names its row. The rows of an Arquero table come from its
 * method `objects()`.
 *
 * @throws {RangeError} when there is no row or no column, there are more than
 * 100 rows, or `digits` is not a whole number from 1 to 15.
 * @throws {TypeError} when there is no title, a row has other columns than the
 * first, or a cell is neither text nor a number.
 */
export function resultTable(
  rows: readonly TableRow[],
  { title, digits = 4 }: ResultTableOptions,
): Table {
  const headings = Object.keys(rows[0] ?? {});
  if (headings.length === 0) {
    throw new RangeError(
      "resultTable expects at least one row with one column, got " +
        `${rows.length} rows: write one object for each row.`,
    );
  }
  if (rows.length > MOST_ROWS) {
    throw new RangeError(
      `resultTable expects at most ${MOST_ROWS} rows, got ${rows.length}: ` +
        "show some of them, rows.slice(0, 10).",
    );
  }
  if (typeof title !== "string" || title.trim() === "") {
    throw new TypeError(
      `resultTable expects a title as text, got ${title}: say what it shows.`,
    );
  }
  if (!Number.isInteger(digits) || digits < 1 || digits > 15) {
    throw new RangeError(
      "resultTable expects digits to be a whole number from 1 to 15, got " +
        `${digits}: 4 are read easily.`,
    );
  }
  rows.forEach((row, i) => {
    expectColumns(row, i, headings);
  });
  const columns = headings.map((heading) => columnOf(heading, rows, digits));
  return {
    html: renderToStaticMarkup(<TableView title={title} columns={columns} />),
    description: [title, ...lines(columns)].join("\n"),
  };
}

function expectColumns(row: TableRow, i: number, headings: string[]): void {
  const found = Object.keys(row);
  if (found.length === headings.length && headings.every((h) => h in row)) {
    return;
  }
  throw new TypeError(
    `resultTable expects the columns ${headings.join(", ")} in each row, ` +
      `got ${found.join(", ") || "none"} in row ${i}: ` +
      'write "" where there is nothing to say.',
  );
}

function columnOf(
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

function TableView({ title, columns }: { title: string; columns: Column[] }) {
  const [names, ...others] = columns;
  return (
    <table>
      <caption>{title}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, align }) => (
            <th scope="col" style={{ textAlign: align }}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.cells.map((name, i) => (
          <tr>
            <th scope="row" style={{ textAlign: names.align }}>
              {name}
            </th>
            {others.map(({ cells, align }) => (
              <td style={{ textAlign: align }}>{cells[i]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The rows as text, the headings first. */
function lines(columns: Column[]): string[] {
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
