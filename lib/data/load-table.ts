import { createRequire } from "node:module";
import type { ColumnTable } from "arquero";

/** Arquero and the tables are loaded when a table is asked for. */
const load = createRequire(__filename);

/** The tables that come with the course, and what each is good for. */
const TABLES = {
  cars: "406 cars of 1970 to 1982: consumption from weight and power",
  penguins: "344 penguins of three species, by beak, flipper and weight",
} as const;

/** Name of a table that comes with the course. */
export type TableName = keyof typeof TABLES;

/**
 * A small real table, as a table of Arquero, which does in TypeScript what
 * pandas does in Python: `filter`, `groupby`, `derive`, `print`, …
 *
 * - `"cars"`: 406 rows, for regression. Missing: `Miles_per_Gallon` in 8 rows,
 *   `Horsepower` in 6.
 * - `"penguins"`: 344 rows, three species. Missing: the four measures in 2
 *   rows, `Sex` in 10, and one more has "." for it.
 *
 * Missing values are `null` and stay in the table: what to do with them is the
 * reader's decision. Each call gives a table of its own; no network is used.
 *
 * @throws {RangeError} when there is no table of that name.
 *
 * Source: the package vega-datasets; cars by Ramos and Donoho for the ASA
 * exposition of 1983; penguins by Gorman, Williams, Fraser, 2014.
 */
export function loadTable(name: TableName): ColumnTable {
  if (!Object.hasOwn(TABLES, name)) {
    const known = Object.entries(TABLES);
    throw new RangeError(
      `There is no table "${name}". There are:\n` +
        known.map(([table, what]) => `  "${table}": ${what}`).join("\n"),
    );
  }
  const { from }: typeof import("arquero") = load("arquero");
  const rows: object[] = load(`vega-datasets/data/${name}.json`);
  return from(rows);
}
