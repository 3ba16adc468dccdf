import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNotebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "./exercise-notebook.ts";
import { readNotebook } from "./read-notebook.ts";

/** The file names of the notebooks in a folder, in order. */
export function notebooksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ipynb"))
    .sort();
}

/**
 * What `exercises/` must hold: the text of each file by its name.
 *
 * @param solutions the folder of the solutions
 * @throws {Problem} when a solution is marked wrongly or cannot be read.
 */
export function generatedExercises(solutions: string): Map<string, string> {
  return new Map(
    notebooksIn(solutions).map((name) => {
      const solution = readNotebook(join(solutions, name));
      const notebook = exerciseNotebook(solution, `solutions/${name}`);
      return [name, formatNotebook(notebook)];
    }),
  );
}

/** What is wrong with a folder of exercises, in words; none if it is right. */
export function staleExercises(
  generated: ReadonlyMap<string, string>,
  exercises: string,
): string[] {
  const missing = [...generated].flatMap(([name, text]) => {
    const file = join(exercises, name);
    if (!existsSync(file)) return [`exercises/${name} is missing`];
    return readFileSync(file, "utf8") === text
      ? []
      : [`exercises/${name} is not what solutions/${name} gives`];
  });
  const left = notebooksIn(exercises)
    .filter((name) => !generated.has(name))
    .map((name) => `exercises/${name} has no solution`);
  return [...missing, ...left];
}
