import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  generatedExercises,
  notebooksIn,
  staleExercises,
} from "./authoring/generated-exercises.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { parseOptions } from "./setup/options.mjs";

const HELP = `npm run exercises              makes exercises/ from solutions/
npm run exercises -- --check   only says whether exercises/ is up to date`;

const config = {
  options: { check: { type: "boolean" }, help: { type: "boolean" } },
} as const;
const { values } = parseOptions(config, HELP);

if (values.help) {
  console.log(HELP);
} else {
  const generated = generatedExercises("solutions");
  const stale = staleExercises(generated, "exercises");
  if (values.check && stale.length > 0) {
    console.error(`${stale.join("\n")}\nType: npm run exercises`);
    process.exitCode = 1;
  } else if (stale.length > 0) {
    write(generated);
    console.log(`Wrote ${generated.size} notebook(s) into exercises/.`);
  } else {
    console.log(`exercises/ is up to date: ${generated.size} notebook(s).`);
  }
}

function write(generated: ReadonlyMap<string, string>): void {
  mkdirSync("exercises", { recursive: true });
  for (const name of notebooksIn("exercises")) {
    if (!generated.has(name)) rmSync(join("exercises", name));
  }
  for (const [name, text] of generated) {
    writeAtomically(join("exercises", name), text);
  }
}
