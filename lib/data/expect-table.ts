import type { ColumnTable } from "arquero";

/**
 * Sees to it that there is a table of Arquero.
 *
 * @throws {TypeError} when it is something else.
 */
export function expectTable(owner: string, table: ColumnTable): void {
  if (typeof table?.columnNames === "function") return;
  const got = typeof table === "object" && table ? "an object" : table;
  throw new TypeError(
    `${owner} expects a table, such as loadTable("cars"), got ${got}: ` +
      "arquero's from makes one of a list of objects.",
  );
}
