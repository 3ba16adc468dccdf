/**
 * A table in Markdown whose columns are also straight in a terminal: the first
 * to the left, the others, numbers, to the right.
 *
 * @throws {RangeError} when a row is not as long as the header.
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const odd = rows.find((row) => row.length !== header.length);
  if (odd) {
    throw new RangeError(
      `table expects ${header.length} cells in a row, got ${odd.length}: ` +
        `${odd.join(", ")}.`,
    );
  }
  const widths = header.map((_, column) =>
    Math.max(3, ...[header, ...rows].map((row) => row[column].length)),
  );
  const line = (cells: readonly string[]) => {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, column) =>
    column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`,
  );
  return [line(header), line(rule), ...rows.map(line)].join("\n");
}
