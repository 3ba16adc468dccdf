import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { denoPath, findProgram } from "./deno.ts";
import type { Workshop } from "./workshop.ts";

const HEAP = 256; // megabytes of JavaScript objects
const DATA = 1_200_000_000; // bytes in all, where the system can hold it

const prlimit =
  process.platform === "linux" ? findProgram("prlimit") : undefined;

/** Starts a process with no permission for anything and hardly any memory. */
export function spawnDeno(
  { program, empty, cache }: Workshop,
  seed: number,
): ChildProcessWithoutNullStreams {
  const deno = [
    denoPath(),
    "run",
    "--no-prompt",
    "--no-remote",
    "--no-npm",
    "--no-config",
    "--no-lock",
    "--cached-only",
    "--quiet",
    `--seed=${seed}`,
    `--v8-flags=--max-old-space-size=${HEAP}`,
    program,
  ];
  // The heap flag does not bound typed arrays; the system's own limit does.
  const limits = [`--data=${DATA}`, "--core=0", "--"];
  const [command, ...args] = prlimit ? [prlimit, ...limits, ...deno] : deno;
  return spawn(command, args, {
    cwd: empty,
    env: { DENO_DIR: cache, NO_COLOR: "1", ...neededBySystem() },
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
}

/** Windows starts no program without these. */
function neededBySystem(): Record<string, string> {
  if (process.platform !== "win32") return {};
  const { SystemRoot = "" } = process.env;
  return { SystemRoot };
}
