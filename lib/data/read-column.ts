import type { ColumnTable } from "arquero";

/**
 * The values of a column without gaps, in the order of the table's rows.
 *
 * @throws {RangeError} when the table has no such column or no rows, or when
 * values are missing: `null`, `undefined` or NaN.
 */
export function readColumn(table: ColumnTable, name: string): unknown[] {
  if (!table.columnNames().includes(name)) {
    const known = table.columnNames().map((column) => `"${column}"`);
    throw new RangeError(
      `The table has no column "${name}". It has ${known.join(", ")}.`,
    );
  }
  if (table.numRows() === 0) {
    throw new RangeError(
      `The table has no rows, so column "${name}" is empty: did a filter ` +
        "take them all? Look at table.numRows() after each step.",
    );
  }
  const values: unknown[] = Array.from(table.array(name));
  expectComplete(name, values);
  return values;
}

function expectComplete(name: string, values: readonly unknown[]): void {
  const present = values.filter((value) => !isMissing(value));
  const missing = values.length - present.length;
  if (missing === 0) return;
  const value = `d[${JSON.stringify(name)}]`;
  const keep = present.every((one) => typeof one === "number")
    ? `op.is_finite(${value})`
    : `${value} != null`;
  throw new RangeError(
    `Column "${name}" lacks ${missing} of ${values.length} values. What to ` +
      "do with such rows is your decision. To leave them out:\n" +
      `  const complete = table.filter(${quote(`(d) => ${keep}`)});`,
  );
}

function isMissing(value: unknown): boolean {
  return value === null || value === undefined || Number.isNaN(value);
}

/** As a string of TypeScript. */
function quote(text: string): string {
  return `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
