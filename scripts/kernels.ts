import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileKernels } from "./kernels/compile-kernels.ts";
import { compiledSource } from "./kernels/compiled-source.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { parseOptions } from "./setup/options.mjs";
import { root } from "./setup/root.mjs";

const HELP = `npm run kernels              compiles lib/kernels/assembly/
npm run kernels -- --check   only says whether compiled.ts is up to date`;

const ENTRY = "lib/kernels/assembly/index.ts";
const OUTPUT = "lib/kernels/compiled.ts";

const config = {
  options: { check: { type: "boolean" }, help: { type: "boolean" } },
} as const;
const { values } = parseOptions(config, HELP);

if (values.help) {
  console.log(HELP);
} else {
  const file = join(root, OUTPUT);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const text = compiledSource(await compileKernels(ENTRY));
  if (text === before) {
    console.log(`${OUTPUT} is up to date.`);
  } else if (values.check) {
    console.error(
      `${OUTPUT} is not what lib/kernels/assembly/ gives.\n` +
        "Type: npm run kernels",
    );
    process.exitCode = 1;
  } else {
    writeAtomically(file, text);
    console.log(`Wrote ${OUTPUT}.`);
  }
}
