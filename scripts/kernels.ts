import { join } from "node:path";
import { compileKernels } from "./kernels/compile-kernels.ts";
import { compiledSource } from "./kernels/compiled-source.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { root } from "./setup/root.mjs";

const ENTRY = "lib/kernels/assembly/index.ts";
const OUTPUT = "lib/kernels/compiled.ts";

writeAtomically(
  join(root, OUTPUT),
  compiledSource(await compileKernels(ENTRY)),
);
console.log(`Wrote ${OUTPUT}.`);
