import type { ColumnTable } from "arquero";
import type { CreateOptions } from "../arrays/create.ts";
import { NDArray } from "../arrays/ndarray.ts";
import { allocate } from "../kernels/storage.ts";
import { expectDType } from "./expect-dtype.ts";
import { expectTable } from "./expect-table.ts";
import { readColumn } from "./read-column.ts";

/**
 * Columns of numbers, side by side: x_nk is column k in row n of the table.
 *
 * The result is (N, K): a row for each row that the table has after its
 * filters, a column for each name, in the order of the names.
 *
 * @throws {RangeError} when a column is unknown, lacks values or holds an
 * infinity (in float32 from 3.4e38 on), when there are no rows, when no column
 * is asked for, or when `dtype` is unknown.
 * @throws {TypeError} when a column holds something else than numbers, the
 * names are no list, or there is no table.
 */
export function columns(
  table: ColumnTable,
  names: readonly string[],
  { dtype = "float64" }: CreateOptions = {},
): NDArray {
  expectTable("columns", table);
  expectNames(table, names);
  expectDType("columns", dtype);
  const K = names.length;
  const N = table.numRows();
  const data = allocate(N * K, dtype);
  names.forEach((name, k) => {
    readColumn(table, name).forEach((value, n) => {
      if (typeof value !== "number") throw noNumber(name, value, n);
      data[n * K + k] = value;
      if (!Number.isFinite(data[n * K + k])) throw infinite(name, value, n);
    });
  });
  return NDArray.wrap(data, [N, K]);
}

function expectNames(table: ColumnTable, names: readonly string[]): void {
  const [first = "Horsepower"] = table.columnNames();
  if (!Array.isArray(names)) {
    throw new TypeError(
      `columns expects a list of names, such as ["${first}"], got ${names}.`,
    );
  }
  if (names.length === 0) {
    throw new RangeError(
      `columns expects at least one name, such as "${first}".`,
    );
  }
}

function noNumber(name: string, value: unknown, n: number): TypeError {
  const shown = typeof value === "string" ? `"${value}"` : String(value);
  const kind = typeof value === "object" ? "an object" : `a ${typeof value}`;
  return new TypeError(
    `columns expects numbers, but column "${name}" holds ${shown} in row ` +
      `${n}, ${kind}. For classes there is classLabels(table, "${name}").`,
  );
}

function infinite(name: string, value: number, n: number): RangeError {
  const size = Number.isFinite(value) ? ", too large for float32" : "";
  return new RangeError(
    `columns expects finite numbers, but column "${name}" holds ${value} in ` +
      `row ${n}${size}: look where it comes from, or leave such rows out ` +
      "with table.filter.",
  );
}
