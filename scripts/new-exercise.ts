// `npm run new-exercise`: see `help`.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { formatNotebook } from "../kit/notebook.ts";
import { expectFreeName } from "./authoring/exercise-name.ts";
import { notebooksIn } from "./authoring/generated-exercises.ts";
import { newHiddenTest } from "./authoring/new-exercise/new-hidden-test.ts";
import { newNotebook } from "./authoring/new-exercise/new-notebook.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { parseOptions } from "./setup/options.mjs";
import { Problem } from "./setup/problem.mjs";
import { root } from "./setup/root.mjs";

const help = `npm run new-exercise -- NAME

Makes solutions/NAME.ipynb and test/hidden/NAME.test.ts, a small exercise that
runs and is judged as it is, for an author to go on from. NAME is two digits and
words, joined by hyphens: 16-attention.`;

const config = {
  allowPositionals: true,
  options: { help: { type: "boolean", default: false } },
} as const;
const { values, positionals } = parseOptions(config, help);
const [name, ...more] = positionals;
if (values.help) {
  console.log(help);
} else if (name === undefined || more.length > 0) {
  throw new Problem("One new exercise needs one name.", help);
} else {
  make(name);
}

function make(name: string): void {
  expectFreeName(name, taken());
  const notebook = `solutions/${name}.ipynb`;
  const test = `test/hidden/${name}.test.ts`;
  writeAtomically(join(root, notebook), formatNotebook(newNotebook(name)));
  writeAtomically(join(root, test), newHiddenTest(name));
  console.log(`Made ${notebook} and ${test}.

  npm run exercises           makes what students get from the notebook
  npm run proof -- ${name.slice(0, 2)}         says whether the tests judge rightly
  npm run check               says what is still missing`);
}

/** The names that have a solution or a hidden test. */
function taken(): string[] {
  const files = [
    ...notebooksIn(join(root, "solutions")),
    ...readdirSync(join(root, "test", "hidden")),
  ];
  return files.map((file) => file.replace(/\.(ipynb|test\.ts)$/, ""));
}
