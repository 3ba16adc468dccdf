import type { Notebook } from "../../kit/notebook.ts";
import { Problem } from "../setup/problem.mjs";
import { holdsWords } from "./exercise-words.ts";
import { withoutSolutions } from "./solution-regions.ts";

/**
 * A solution as students get it: answers replaced by `todo`, no outputs, and
 * without the words of its checks and hints.
 *
 * @param file name of the solution, for the errors
 * @throws {Problem} when a region is wrong, with file, cell and line, or when
 *   there is none.
 */
export function exerciseNotebook(solution: Notebook, file: string): Notebook {
  let fillIns = 0;
  const cells = solution.cells.flatMap((cell, i) => {
    if (holdsWords(cell)) return [];
    if (cell.cell_type !== "code") return [cell];
    const source = withoutSolutions(cell.source, `${file}, cell ${i + 1}`);
    fillIns += Number(source !== cell.source);
    return [{ ...cell, source, outputs: [], execution_count: null }];
  });
  if (fillIns === 0) {
    throw new Problem(
      `${file} has no fill-in: it would be published as it is.`,
      "Mark each answer: // BEGIN SOLUTION name: stub … // END SOLUTION",
    );
  }
  return { ...solution, cells };
}
