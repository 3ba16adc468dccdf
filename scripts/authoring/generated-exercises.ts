import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNotebook, parseNotebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "./exercise-notebook.ts";

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
 * @throws {SyntaxError} when a solution is marked wrongly.
 */
export function generatedExercises(solutions: string): Map<string, string> {
  return new Map(
    notebooksIn(solutions).map((name) => {
      const json = readFileSync(join(solutions, name), "utf8");
      const notebook = exerciseNotebook(
        parseNotebook(json),
        `solutions/${name}`,
      );
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
