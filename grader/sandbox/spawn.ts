import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import type { Readable, Writable } from "node:stream";
import { z } from "zod";
import { buryWithMe } from "./walls/bury-with-me.ts";
import { childCommand } from "./walls/child-command.ts";
import type { Workshop } from "./workshop.ts";

/** A process within the walls. */
export interface Spawned {
  child: ChildProcess & { stdin: Writable; stdout: Readable; stderr: Readable };
  /** Of Deno itself, which may be a grandchild; known when it has started. */
  pid: () => number | undefined;
}

/** Starts a process with no permission for anything and hardly any memory. */
export function spawnDeno(
  { program, empty, walls }: Pick<Workshop, "program" | "empty" | "walls">,
  seed: number,
): Spawned {
  const [command, ...args] = childCommand({ walls, program, seed });
  const child = spawn(command, args, {
    cwd: empty,
    // In this folder, which cannot be, Deno keeps nothing from run to run.
    env: {
      DENO_DIR: path.join(program, "none"),
      NO_COLOR: "1",
      ...neededBySystem(),
    },
    stdio: ["pipe", "pipe", "pipe", walls.bwrap ? "pipe" : "ignore"],
    windowsHide: true,
  }) as Spawned["child"];
  if (!walls.setpriv && !walls.bwrap) buryWithMe(child);
  if (!walls.bwrap) return { child, pid: () => child.pid };
  let pid: number | undefined;
  let told = "";
  (child.stdio[3] as Readable).on("data", (bytes: Buffer) => {
    told += bytes.toString();
    if (told.trimEnd().endsWith("}"))
      pid = info.parse(JSON.parse(told))["child-pid"];
  });
  return { child, pid: () => pid };
}

/** What bubblewrap tells of the process that it has started. */
const info = z.object({ "child-pid": z.int().positive() });

/** Windows starts no program without these. */
function neededBySystem(): Record<string, string> {
  if (process.platform !== "win32") return {};
  const { SystemRoot = "" } = process.env;
  return { SystemRoot };
}
