import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../scripts/setup/root.mjs";

/** What the command answered. */
export interface Answer {
  code: number;
  output: string;
}

/** Runs `npm run notebooks` with these arguments. */
export function notebooks(...args: string[]): Promise<Answer> {
  const command = ["scripts/run.mjs", "scripts/notebooks.ts", ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: root },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code ?? 1);
        resolve({ code, output: stdout + stderr });
      },
    );
  });
}

/** The text of a file of the course. */
export function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The outputs of each cell of a notebook. */
export function outputs(text: string): unknown[] {
  const { cells } = JSON.parse(text);
  return cells.map((cell: { outputs: unknown }) => cell.outputs);
}

/** An output that was printed. */
export function stream(name: string, text: string[]) {
  return { name, output_type: "stream", text };
}

/** An output that was displayed. */
export function html(text: string) {
  return {
    data: { "text/html": [text] },
    metadata: {},
    output_type: "display_data",
  };
}
