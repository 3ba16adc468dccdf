import {
  type ChildProcess,
  type SpawnOptions,
  spawn,
} from "node:child_process";
import { findProgram } from "../deno.ts";
import { buryWithMe } from "./bury-with-me.ts";

/** What a command begins with, so that Linux ends it with the grader. */
export function tiedBy(setpriv: string | undefined): string[] {
  return setpriv === undefined ? [] : [setpriv, "--pdeathsig", "KILL", "--"];
}

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
  const [command, ...rest] = [...tiedBy(setpriv), program, ...args];
  const child = spawn(command, rest, options);
  if (!setpriv) buryWithMe(child);
  return child;
}
