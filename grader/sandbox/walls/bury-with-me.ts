import { type ChildProcess, spawn } from "node:child_process";
import type { Writable } from "node:stream";

let undertaker: Writable | undefined;

/**
 * Sees to it that a process ends when this one does, even if it is killed.
 *
 * Where the system itself does that, it is not needed. Elsewhere a small
 * process holds the other end of a pipe: when this process ends, the pipe does.
 */
export function buryWithMe(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return; // it did not start
  undertaker ??= hire();
  undertaker.write(`+${pid}\n`);
  child.once("close", () => undertaker?.write(`-${pid}\n`));
}

function hire(): Writable {
  const watcher = spawn(process.execPath, ["-e", PROGRAM], {
    detached: true, // Ctrl-C in a terminal is for the grader
    stdio: ["pipe", "ignore", "ignore"],
    windowsHide: true,
  });
  watcher.unref();
  watcher.stdin.on("error", () => {});
  watcher.once("close", () => {
    undertaker = undefined; // the next process gets a new one
  });
  // An open pipe would keep this process from ending.
  (watcher.stdin as Writable & { unref?: () => void }).unref?.();
  return watcher.stdin;
}

const PROGRAM = `
  const pids = new Set();
  const lines = require("readline").createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const pid = Number(line.slice(1));
    if (line[0] === "+") pids.add(pid);
    else pids.delete(pid);
  });
  lines.on("close", () => {
    for (const pid of pids) {
      try { process.kill(pid, "SIGKILL"); } catch {}
    }
    process.exit();
  });
`;
