import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { spawnDeno } from "../spawn.ts";
import { temporaryFolder } from "./temporary-folder.ts";
import type { Walls } from "./walls.ts";

/**
 * What bubblewrap answers where it does not work; `undefined` if it does.
 *
 * Many systems and containers have it and forbid what it needs.
 */
export async function whyNotBubblewrap(
  walls: Walls,
): Promise<string | undefined> {
  const folder = await temporaryFolder();
  try {
    const program = path.join(folder, "box", "sandbox.js");
    await mkdir(path.dirname(program));
    await writeFile(program, 'console.log("stands");');
    const { child } = spawnDeno({ walls, program, empty: folder }, 1);
    const text = { stdout: "", stderr: "" };
    child.stdin.on("error", () => {}).end();
    for (const stream of ["stdout", "stderr"] as const) {
      child[stream].on("data", (bytes: Buffer) => {
        text[stream] += bytes.toString();
      });
    }
    const why = await new Promise<string>((resolve) => {
      child.on("error", ({ message }) => resolve(message));
      child.on("close", (code) => resolve(`code ${code}`));
    });
    if (text.stdout === "stands\n") return undefined;
    return text.stderr.trim().split("\n")[0] || why;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
