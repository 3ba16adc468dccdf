import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../setup/run-program.mjs";
import { pythonEnvironment, venvPython } from "../setup/venv-python.mjs";

/**
 * Compares the notebook in the working tree with a fresh run of it.
 *
 * @param root the folder of the course
 * @param path the notebook, relative to root
 * @param fresh the text of the fresh run
 * @returns the differences, for people; null when there are none
 */
export async function compareNotebooks(
  root: string,
  path: string,
  fresh: string,
): Promise<string | null> {
  const committed = join(root, path);
  if (readFileSync(committed, "utf8") === fresh) return null;
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  try {
    const file = join(folder, "fresh.ipynb");
    writeFileSync(file, fresh);
    const script = join(root, "scripts/notebooks/compare.py");
    const args = [script, committed, file];
    const env = pythonEnvironment();
    const { status, output } = await runProgram(venvPython(root), args, {
      env,
    });
    if (status !== 0) throw new Error(`compare.py failed:\n${output}`);
    const same =
      "only the white space or the order of keys in the file differs";
    return output.trim() || same;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
