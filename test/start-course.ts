import { type ChildProcess, spawn } from "node:child_process";
import { afterEach, vi } from "vitest";
import { freePort } from "../scripts/setup/free-port.mjs";

const PATIENCE = 180_000; // milliseconds, enough for a first start

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGTERM");
});

/** A course that was started. */
export interface Started {
  port: number;
  /** Waits for a text that matches, and gives it. */
  says(pattern: RegExp): Promise<string>;
  /** Presses Ctrl-C, and gives the exit code. */
  stop(): Promise<number | null>;
  ended: Promise<number | null>;
}

/** Starts the course in a folder as `npm start -- --no-browser` does. */
export async function beginCourse(folder: string): Promise<Started> {
  const from = 20_000 + Math.floor(Math.random() * 10_000);
  const port = await freePort(undefined, from);
  const args = ["scripts/start.mjs", "--no-browser", "--port", String(port)];
  const child = spawn(process.execPath, args, { cwd: folder });
  running.push(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  return {
    port,
    async says(pattern) {
      await vi.waitUntil(
        () => pattern.test(output) || child.exitCode !== null,
        {
          timeout: PATIENCE,
        },
      );
      const found = pattern.exec(output);
      if (found === null) throw new Error(`npm start ended:\n${output}`);
      return found[0];
    },
    stop() {
      child.kill("SIGINT");
      return ended;
    },
    ended,
  };
}

/** Starts the course and waits until the server is up. */
export async function startCourse(folder: string) {
  const started = await beginCourse(folder);
  const url = new URL(await started.says(/http:\/\/\S+token=\S+/));
  const token = url.searchParams.get("token") ?? "";
  return { ...started, url, token };
}
