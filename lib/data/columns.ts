import type { ColumnTable } from "arquero";
import type { CreateOptions } from "../arrays/create.ts";
import { NDArray } from "../arrays/ndarray.ts";
import { allocate } from "../kernels/storage.ts";
import { readColumn } from "./read-column.ts";

/**
 * Columns of numbers, side by side: x_nk is column k in row n of the table.
 *
 * The result is (N, K): a row for each row that the table has after its
 * filters, a column for each name, in the order of the names.
 *
 * @throws {RangeError} when a column is unknown or lacks values, when there
 * are no rows, or when no column is asked for.
 * @throws {TypeError} when a column holds something else than numbers.
 */
export function columns(
  table: ColumnTable,
  names: readonly string[],
  { dtype = "float64" }: CreateOptions = {},
): NDArray {
  if (names.length === 0) {
    throw new RangeError(
      `columns expects at least one name, such as "${table.columnName(0)}".`,
    );
  }
  const K = names.length;
  const N = table.numRows();
  const data = allocate(N * K, dtype);
  names.forEach((name, k) => {
    readColumn(table, name).forEach((value, n) => {
      if (typeof value !== "number") throw noNumber(name, value, n);
      data[n * K + k] = value;
    });
  });
  return NDArray.wrap(data, [N, K]);
}

function noNumber(name: string, value: unknown, n: number): TypeError {
  const shown = typeof value === "string" ? `"${value}"` : String(value);
  return new TypeError(
    `columns expects numbers, but column "${name}" holds ${shown} in row ` +
      `${n}, a ${typeof value}. For classes there is ` +
      `classLabels(table, "${name}").`,
  );
}
