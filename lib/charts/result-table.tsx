import { renderToStaticMarkup } from "preact-render-to-string";
import type { Table } from "./table.ts";
import {
  type Column,
  columnOf,
  linesOf,
  type TableRow,
} from "./table-columns.ts";

/** Notebooks keep tables: nobody reads more rows than these. */
const MOST_ROWS = 100;

/** Options of `resultTable`. */
export interface ResultTableOptions {
  /** What stands above the table. */
  title: string;
  /** Significant digits of numbers that are not whole (4). */
  digits?: number;
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
 * @throws {TypeError} when there is no title, rows are no list of objects, a
 * row has other columns than the first, or a cell is neither text nor a number.
 */
export function resultTable(
  rows: readonly TableRow[],
  options: ResultTableOptions,
): Table {
  const { title, digits = 4 } = options ?? {};
  if (!Array.isArray(rows) || rows.some((row) => !isRow(row))) {
    throw new TypeError(
      "resultTable expects a list of rows, each an object such as " +
        '{ optimizer: "SGD", accuracy: 0.912 }: of a table of Arquero take ' +
        "its objects().",
    );
  }
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
    description: [title, ...linesOf(columns)].join("\n"),
  };
}

function isRow(row: unknown): boolean {
  return typeof row === "object" && row !== null && !Array.isArray(row);
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
