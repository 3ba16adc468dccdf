import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { codeCells, type Notebook, parseNotebook } from "../notebook.ts";
import { countChecks, countTodos } from "./count-calls.ts";

/** An exercise as it is handed out. */
export interface Exercise {
  /** Such as `06-layers`. */
  name: string;
  /** The heading of its notebook. */
  title: string;
  /** The text of the file. */
  untouched: string;
  /** How many places are to be filled in. */
  todos: number;
  /** How many visible checks there are. */
  checks: number;
}

/** The exercises whose untouched notebooks are in a folder, in order. */
export function readExercises(folder: string): Exercise[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ipynb"))
    .sort()
    .map((file) => {
      const untouched = readFileSync(join(folder, file), "utf8");
      const notebook = parseNotebook(untouched);
      const cells = codeCells(notebook);
      return {
        name: basename(file, ".ipynb"),
        title: titleOf(notebook),
        untouched,
        todos: countTodos(cells),
        checks: countChecks(cells),
      };
    });
}

function titleOf({ cells }: Notebook): string {
  const heading = cells
    .filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => /^# (.+)$/m.exec(source)?.[1])
    .find((title) => title !== undefined);
  return heading ?? "";
}
