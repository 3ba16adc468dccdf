import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Rules } from "../submission/rules.ts";
import { bundleSandbox } from "./bundle.ts";

/** The temporary folder from which the sandboxes of an exercise start. */
export interface Workshop {
  /** The program that runs inside. */
  program: string;
  /** An empty folder: where the processes stand. */
  empty: string;
  /** Deno's own cache. */
  cache: string;
  remove(): Promise<void>;
}

/** Prepares the folder; whoever opens a workshop removes it. */
export async function openWorkshop(rules: Rules): Promise<Workshop> {
  const folder = await mkdtemp(path.join(tmpdir(), "grader-"));
  const empty = path.join(folder, "empty");
  const program = path.join(folder, "sandbox.js");
  await mkdir(empty);
  await writeFile(program, await bundleSandbox(rules));
  return {
    program,
    empty,
    cache: path.join(folder, "cache"),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
