import { existsSync, readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { Problem } from "../setup/problem.mjs";

/**
 * The notebooks that are meant by the words of a command line: a number
 * (`10`), a name (`10-multilayer`), a path (`exercises/06-layers.ipynb`), or
 * all of `notebooks/` where there is no word.
 *
 * @returns paths relative to `root`, in the order of the words
 * @throws Problem when a word fits no notebook
 */
export function selectNotebooks(root: string, words: string[]): string[] {
  const all = lectures(root);
  if (words.length === 0) return all;
  const selected = words.flatMap((word) => {
    if (word.endsWith(".ipynb") && existsSync(resolve(root, word))) {
      return [relative(root, resolve(root, word))];
    }
    const found = all.filter((path) => fits(path, word));
    if (found.length === 0) throw unknown(word, all);
    return found;
  });
  return [...new Set(selected)];
}

function lectures(root: string): string[] {
  const names = readdirSync(join(root, "notebooks")).sort();
  return names
    .filter((name) => name.endsWith(".ipynb"))
    .map((name) => join("notebooks", name));
}

function fits(path: string, word: string): boolean {
  const name = path.slice("notebooks/".length, -".ipynb".length);
  return name === word.replace(/\.ipynb$/, "") || name.startsWith(`${word}-`);
}

function unknown(word: string, all: string[]): Problem {
  return new Problem(
    `No notebook fits "${word}".`,
    "Give a number, a name or a path. There are:\n" +
      all.map((path) => `  ${path}`).join("\n"),
  );
}
