import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import {
  generatedExercises,
  leftExercises,
  staleExercises,
} from "./authoring/generated-exercises.ts";
import { missingParts } from "./authoring/missing-parts.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { parseOptions } from "./setup/options.mjs";
import { root } from "./setup/root.mjs";

const HELP = `npm run exercises              makes exercises/ and kit/exercises/ from solutions/
npm run exercises -- --check   only says whether they are up to date, and what an
                               exercise still lacks`;

const config = {
  options: { check: { type: "boolean" }, help: { type: "boolean" } },
} as const;
const { values } = parseOptions(config, HELP);

if (values.help) {
  console.log(HELP);
} else {
  const generated = generatedExercises(root);
  const stale = staleExercises(generated, root);
  if (values.check) {
    check(stale);
  } else if (stale.length > 0) {
    write(generated);
    console.log(`Made ${generated.size} files from solutions/.`);
  } else {
    console.log(`${generated.size} files are as solutions/ gives them.`);
  }
}

function check(stale: readonly string[]): void {
  const missing = missingParts(root);
  for (const problem of [...stale, ...missing]) console.error(problem);
  if (stale.length > 0) console.error("Type: npm run exercises");
  if (stale.length + missing.length > 0) process.exitCode = 1;
  else console.log("The exercises are complete, and as solutions/ gives them.");
}

function write(generated: ReadonlyMap<string, string>): void {
  for (const path of leftExercises(generated, root)) rmSync(join(root, path));
  for (const [path, text] of generated) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeAtomically(join(root, path), text);
  }
}
