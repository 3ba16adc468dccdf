import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readNotebook } from "../authoring/read-notebook.ts";
import { jupyterEnvironment } from "../setup/jupyter-environment.mjs";
import { runProgram } from "../setup/run-program.mjs";
import { venvPython } from "../setup/venv-python.mjs";
import { findProblems } from "./find-problems.ts";

/** The result of a run: the new file, or why there is none. */
export interface Execution {
  /** The text of the notebook file with its outputs; null when it stopped. */
  text: string | null;
  /** Sentences that name the cell; empty when all is well. */
  problems: string[];
}

/**
 * Runs a notebook from top to bottom in the tslab kernel, in its own folder.
 * The file itself is not touched.
 *
 * @param root the folder of the course
 * @param path the notebook, relative to root
 * @param seconds the time that one cell may take
 * @throws {Problem} when the file is no notebook
 */
export async function executeNotebook(
  root: string,
  path: string,
  seconds: number,
): Promise<Execution> {
  const { cells } = readNotebook(join(root, path));
  if (cells.some((cell) => cell.id === undefined)) {
    const message = "its cells have no ids: open and save it in JupyterLab";
    return { text: null, problems: [message] };
  }
  const folder = mkdtempSync(join(tmpdir(), "notebook-"));
  try {
    const result = join(folder, "result.ipynb");
    const stopped = await runPython(root, path, result, seconds);
    if (stopped !== null) return { text: null, problems: [stopped] };
    const text = readFileSync(result, "utf8");
    return { text, problems: findProblems(text, root) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runPython(
  root: string,
  path: string,
  result: string,
  seconds: number,
): Promise<string | null> {
  const script = join(root, "scripts/notebooks/execute.py");
  const { status, stdout, output } = await runProgram(
    venvPython(root),
    ["-B", script, path, result, String(seconds)],
    { cwd: root, env: jupyterEnvironment(root) },
  );
  if (status !== 0) return `the run itself failed:\n${output.trim()}`;
  const problem: { cell: number; message: string } | null = JSON.parse(stdout);
  return problem && `cell ${problem.cell}: ${problem.message}`;
}
