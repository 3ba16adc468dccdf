import { cpSync, mkdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";

/** What a student gets, as it is: files and whole folders. */
const CONTENTS = [
  "LICENSE",
  "exercises",
  "kit",
  "lib",
  "notebooks",
  "requirements.txt",
  "scripts/exercise",
  "scripts/exercise.mjs",
  "scripts/live",
  "scripts/live.mjs",
  "scripts/mnist.mjs",
  "scripts/run.mjs",
  "scripts/setup",
  "scripts/start.mjs",
  "tsconfig.base.json",
];

/** What is made on each machine anew, or belongs to an editor. */
const LEFT_OUT = new Set([
  "dist",
  "node_modules",
  ".ipynb_checkpoints",
  "__pycache__",
]);

/** What npm run exercise makes beside the notebooks: the author's answers. */
const OF_THE_AUTHOR = /^exercises\/([^/]+\.ts|kept|\.progress\.json)$/;

/** Copies what a student gets, from the course at `root` into `target`. */
export function copyContents(root: string, target: string): void {
  for (const path of CONTENTS) {
    mkdirSync(join(target, path, ".."), { recursive: true });
    cpSync(join(root, path), join(target, path), {
      recursive: true,
      filter: (file) =>
        !LEFT_OUT.has(basename(file)) &&
        !OF_THE_AUTHOR.test(relative(root, file).replaceAll(sep, "/")),
    });
  }
}
