// `npm run notebooks`: see `help`.
import { join } from "node:path";
import { compareNotebooks } from "./notebooks/compare-notebooks.ts";
import { executeNotebook } from "./notebooks/execute-notebook.ts";
import { kilobytes } from "./notebooks/find-problems.ts";
import { selectNotebooks } from "./notebooks/select-notebooks.ts";
import { writeAtomically } from "./notebooks/write-atomically.ts";
import { parseOptions, wholeNumber } from "./setup/options.mjs";
import { root } from "./setup/root.mjs";
import { seconds } from "./setup/step.mjs";

const help = `npm run notebooks -- [OPTIONS] [NOTEBOOK…]

Runs notebooks from top to bottom in the TypeScript kernel, as JupyterLab would,
and writes their outputs into the files. NOTEBOOK is a number (10), a name
(10-multilayer) or a path; without one all of notebooks/ are run.

A notebook is not written when a cell fails, prints to stderr (unless it has
the tag "stderr-expected" or "raises-exception"), names a folder of this
machine, or makes the file larger than 1 MB.

  --check       write nothing; fail when a fresh run differs from the file
  --timeout N   seconds that one cell may take (120)
  --help        show this`;

const config = {
  allowPositionals: true,
  options: {
    check: { type: "boolean", default: false },
    timeout: { type: "string", default: "120" },
    help: { type: "boolean", default: false },
  },
} as const;
const { values, positionals } = parseOptions(config, help);
const bounds = { min: 1, max: 3600 };
const limit = wholeNumber("--timeout", values.timeout, bounds);

if (values.help) {
  console.log(help);
} else {
  for (const path of selectNotebooks(root, positionals)) {
    const started = performance.now();
    const { text, problems } = await run(path);
    if (problems.length === 0 && text !== null) {
      const size = kilobytes(Buffer.byteLength(text));
      console.log(`✓ ${path} (${seconds(started)}, ${size})`);
    } else {
      console.error(`✗ ${path} (${seconds(started)})`);
      for (const problem of problems) {
        console.error(problem.replace(/^/gm, "  "));
      }
      process.exitCode = 1;
    }
  }
}

async function run(path: string) {
  const execution = await executeNotebook(root, path, limit);
  const { text, problems } = execution;
  if (text === null || problems.length > 0) return execution;
  if (!values.check) {
    writeAtomically(join(root, path), text);
    return execution;
  }
  const difference = await compareNotebooks(root, path, text);
  return { text, problems: difference === null ? [] : [difference] };
}
