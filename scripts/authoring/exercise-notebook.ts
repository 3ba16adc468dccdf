import type { Notebook } from "../../kit/notebook.ts";
import { withoutSolutions } from "./solution-regions.ts";

/**
 * A solution as students get it: answers replaced by `todo`, no outputs.
 *
 * @param file name of the solution, for the errors
 * @throws {SyntaxError} when a region is wrong, with file, cell and line.
 */
export function exerciseNotebook(solution: Notebook, file: string): Notebook {
  const cells = solution.cells.map((cell, i) => {
    if (cell.cell_type !== "code") return cell;
    const source = withoutSolutions(cell.source, `${file}, cell ${i + 1}`);
    return { ...cell, source, outputs: [], execution_count: null };
  });
  return { ...solution, cells };
}
