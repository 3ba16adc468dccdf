import type { CodeCell } from "../../kit/notebook.ts";

/** A notebook file of these code cells, as if a student had handed it in. */
export function bytesOf(cells: readonly Pick<CodeCell, "source">[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: {},
      cells: cells.map(({ source }) => ({ cell_type: "code", source })),
    }),
  );
}
