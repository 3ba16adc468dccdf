import { readFileSync } from "node:fs";
import { formatNotebook, parseNotebook } from "../../kit/notebook.ts";

const read = (file: string) =>
  parseNotebook(
    readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"),
  );

/** The course's solution of the exercise. */
export const solution = read("solutions/06-layers.ipynb");

/** What the students start from. */
export const stub = read("exercises/06-layers.ipynb");

/** A notebook of these code cells. */
export function notebookOf(...cells: string[]): string {
  return formatNotebook({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((source, i) => ({
      cell_type: "code",
      id: `cell-${i}`,
      metadata: {},
      execution_count: null,
      outputs: [],
      source,
    })),
  });
}

/** The solution with further cells at its end: the later declaration wins. */
export function solutionAnd(...cells: string[]): string {
  const added = parseNotebook(notebookOf(...cells)).cells;
  return formatNotebook({ ...solution, cells: [...solution.cells, ...added] });
}

/** The solution with other code in the cell of this id. */
export function solutionWith(id: string, source: string): string {
  const cells = solution.cells.map((cell) =>
    cell.id === id ? { ...cell, source } : cell,
  );
  return formatNotebook({ ...solution, cells });
}
