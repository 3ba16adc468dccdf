import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type CompiledState, readState } from "./compiled-state.ts";
import { nameOf, readSources } from "./sources.ts";

const LOOK = 50; // milliseconds between two looks
const PATIENCE = 60_000; // for a first compilation on a slow machine

/** The process that this one has started. */
let own: ChildProcess | undefined;

/**
 * Starts the process that compiles on each save, unless there is one. It ends
 * when this process ends.
 *
 * @param root the folder of the course
 */
export function startCompiler(root: string): void {
  const { pid } = readState(root) ?? {};
  if ((pid !== undefined && isAlive(pid)) || own) return;
  const program = join(root, "kit/dist/reload/compile-program.js");
  own = fork(program, [root], {
    execArgv: [],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  own.once("exit", () => {
    own = undefined;
  });
  // This process may end without it.
  own.unref();
  own.channel?.unref();
}

/**
 * Waits until the sources as they are now are compiled.
 *
 * @throws {Error} when that takes longer than a minute, or the compiler ends.
 */
export async function compiledState(root: string): Promise<CompiledState> {
  startCompiler(root);
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const state = readState(root);
    if (state && isAlive(state.pid)) {
      if (state.sources === nameOf(readSources(root))) return state;
    } else if (!own) {
      throw noAnswer("ended");
    }
    await sleep(LOOK);
  }
  throw noAnswer("did not answer for a minute");
}

function noAnswer(what: string): Error {
  return new Error(
    `reload expects the compiler to answer, but it ${what}: see what ` +
      "JupyterLab printed, stop it, and start it again with npm start.",
  );
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}
