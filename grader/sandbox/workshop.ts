import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Rules } from "../submission/rules.ts";
import { bundleSandbox } from "./bundle.ts";
import { temporaryFolder } from "./walls/temporary-folder.ts";
import { standingWalls, type Walls } from "./walls/walls.ts";

/** The temporary folder from which the sandboxes of an exercise start. */
export interface Workshop {
  /** What stands around each of them. */
  walls: Walls;
  /** The program that runs inside. */
  program: string;
  /** An empty folder: where the processes stand. */
  empty: string;
  remove(): Promise<void>;
}

/** Prepares the folder; whoever opens a workshop removes it. */
export async function openWorkshop(
  rules: Rules,
  walls?: Walls,
): Promise<Workshop> {
  const folder = await temporaryFolder();
  const empty = path.join(folder, "empty");
  const box = path.join(folder, "box");
  const program = path.join(box, "sandbox.js");
  await mkdir(empty);
  await mkdir(box);
  await writeFile(program, await bundleSandbox(rules));
  return {
    walls: walls ?? (await standingWalls()),
    program,
    empty,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
