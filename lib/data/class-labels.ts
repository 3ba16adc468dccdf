import type { ColumnTable } from "arquero";
import { expectTable } from "./expect-table.ts";
import { readColumn } from "./read-column.ts";

/** Labels, and what they stand for. */
export interface ClassLabels {
  /** The class of each row, as a number from 0: (N). */
  readonly labels: Uint32Array;
  /** The name of each class: label k stands for `classes[k]`. */
  readonly classes: readonly string[];
}

/**
 * A column of class names as labels 0, 1, 2, …: what {@link oneHot} takes.
 *
 * @param options.classes the names in the order of their labels; those of the
 * column in alphabetical order unless told.
 * @throws {RangeError} when the column is unknown or lacks values, when there
 * are no rows, when a value is none of `classes`, or when these repeat or
 * are none.
 * @throws {TypeError} when there is no table, or classes are no list.
 */
export function classLabels(
  table: ColumnTable,
  name: string,
  { classes }: { classes?: readonly string[] } = {},
): ClassLabels {
  expectTable("classLabels", table);
  if (classes && !Array.isArray(classes)) {
    throw new TypeError(
      'classLabels expects classes as a list of names, such as ["Gentoo"], ' +
        `got ${classes}.`,
    );
  }
  const values = readColumn(table, name).map(String);
  const known = [...(classes ?? [...new Set(values)].sort())];
  const numbers = new Map(known.map((one, k) => [one, k]));
  if (known.length === 0) {
    throw new RangeError(
      "classLabels expects at least one class, got none: leave classes out " +
        "to take those of the column.",
    );
  }
  if (numbers.size < known.length) {
    throw new RangeError(
      `classLabels expects each class once, got ${known.join(", ")}.`,
    );
  }
  const labels = Uint32Array.from(values, (value, n) => {
    const label = numbers.get(value);
    if (label !== undefined) return label;
    throw new RangeError(
      `Column "${name}" holds "${value}" in row ${n}, which is none of the ` +
        `classes ${known.join(", ")}: leave such rows out with ` +
        "table.filter, or name all classes.",
    );
  });
  return { labels, classes: known };
}
