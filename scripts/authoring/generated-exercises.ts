import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { formatNotebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "./exercise-notebook.ts";
import { wordsFile, wordsIndex } from "./exercise-words.ts";
import { readNotebook } from "./read-notebook.ts";

/** The folders with what is made from `solutions/`, and what that is. */
const MADE = [
  { folder: "exercises", ending: /\.ipynb$/ },
  { folder: "kit/exercises", ending: /\.(ipynb|ts)$/ },
];

/** The file names of the notebooks in a folder, in order. */
export function notebooksIn(folder: string): string[] {
  return filesIn(folder).filter((name) => name.endsWith(".ipynb"));
}

/**
 * What is made from the solutions: the notebooks for students, and the words
 * of their checks and hints for the kit. The text of each file by its path.
 *
 * @param root the folder of the course
 * @throws {Problem} when a solution is marked wrongly or cannot be read.
 */
export function generatedExercises(root: string): Map<string, string> {
  const files = new Map<string, string>();
  const solutions = notebooksIn(join(root, "solutions"));
  const names = solutions.map((file) => basename(file, ".ipynb"));
  for (const name of names) {
    const file = `solutions/${name}.ipynb`;
    const solution = readNotebook(join(root, file));
    const notebook = formatNotebook(exerciseNotebook(solution, file));
    files.set(`exercises/${name}.ipynb`, notebook);
    // Students change theirs: npm run exercise resets it from this one.
    files.set(`kit/exercises/${name}.ipynb`, notebook);
    files.set(`kit/exercises/${name}.ts`, wordsFile(solution, name));
  }
  files.set("kit/exercises/index.ts", wordsIndex(names));
  return files;
}

/** What is wrong with the generated files, in words; none if all is right. */
export function staleExercises(
  generated: ReadonlyMap<string, string>,
  root: string,
): string[] {
  const wrong = [...generated].flatMap(([path, text]) => {
    const file = join(root, path);
    if (!existsSync(file)) return [`${path} is missing`];
    return readFileSync(file, "utf8") === text
      ? []
      : [`${path} is not what solutions/ gives`];
  });
  const left = leftExercises(generated, root);
  return [...wrong, ...left.map((path) => `${path} has no solution`)];
}

/** The files of the kinds that are made whose solution is gone. */
export function leftExercises(
  generated: ReadonlyMap<string, string>,
  root: string,
): string[] {
  return MADE.flatMap(({ folder, ending }) =>
    filesIn(join(root, folder))
      .filter((name) => ending.test(name))
      .map((name) => `${folder}/${name}`),
  ).filter((path) => !generated.has(path));
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
