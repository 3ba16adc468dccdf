import {
  type ChildProcess,
  type SpawnOptions,
  spawn,
} from "node:child_process";
import { findProgram } from "../deno.ts";
import { buryWithMe } from "./bury-with-me.ts";

/**
 * Starts one of our tools, which ends with this process, however that comes
 * about: even in the midst of what never ends.
 */
export function spawnTied(
  program: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcess {
  const setpriv =
    process.platform === "linux" ? findProgram("setpriv") : undefined;
  const tied = ["--pdeathsig", "KILL", "--", program, ...args];
  const child = setpriv
    ? spawn(setpriv, tied, options)
    : spawn(program, args, options);
  if (!setpriv) buryWithMe(child);
  return child;
}
