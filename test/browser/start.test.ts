import { type ChildProcess, spawn } from "node:child_process";
import { networkInterfaces } from "node:os";
import { afterEach, expect, test, vi } from "vitest";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { processesWith } from "./processes.ts";

let running: ChildProcess | undefined;

afterEach(() => {
  running?.kill("SIGTERM");
});

test("a second npm start has the server up in under five seconds", async () => {
  const times = [];
  for (let i = 0; i < 3; i++) {
    const started = performance.now();
    const { stop } = await start();
    times.push(performance.now() - started);
    expect(await stop()).toBe(0);
  }
  expect(Math.min(...times)).toBeLessThan(5000);
});

test("the server wants the token that npm start prints", async () => {
  const { url, token, stop } = await start();
  const get = (headers: Record<string, string>) =>
    fetch(`${url.origin}/api/contents`, { headers });
  expect((await get({})).status).toBe(403);
  expect((await get({ authorization: "token 1" })).status).toBe(403);
  expect((await get({ authorization: `token ${token}` })).status).toBe(200);
  expect(token).toMatch(/^[0-9a-f]{48}$/);
  expect(await stop()).toBe(0);
});

test("the server listens on this machine only", async () => {
  const { url, port, stop } = await start();
  expect(url.hostname).toBe("127.0.0.1");
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === "IPv4" && !internal);
  for (const { address } of outside) {
    const answer = fetch(`http://${address}:${port}/api`);
    await expect(answer).rejects.toThrow("fetch failed");
  }
  expect(await stop()).toBe(0);
});

test("Ctrl-C ends the kernels too, and only TypeScript is offered", async () => {
  const { url, token, stop } = await start();
  const headers = { authorization: `token ${token}` };
  const specs = await fetch(`${url.origin}/api/kernelspecs`, { headers });
  expect(Object.keys((await specs.json()).kernelspecs)).toEqual(["tslab"]);
  const kernels = `${url.origin}/api/kernels`;
  const body = JSON.stringify({ name: "tslab" });
  const made = await fetch(kernels, { method: "POST", headers, body });
  const { id } = await made.json();
  expect(processesWith(id)).toHaveLength(1);
  expect(await stop()).toBe(0);
  expect(processesWith(id)).toEqual([]);
});

test("Ctrl-C before the server is up leaves nothing behind", async () => {
  const { port, says, stop } = await begin();
  await says(/JupyterLab settings/);
  const server = `--ServerApp.port=${port}`;
  await vi.waitUntil(() => processesWith(server).length > 0, 5000);
  expect(await stop()).toBe(0);
  expect(processesWith(server)).toEqual([]);
});

test("a server that dies gives npm start an exit code", async () => {
  const { port, says, ended } = await start();
  const [pid] = processesWith(`--ServerApp.port=${port}`);
  process.kill(Number(pid), "SIGKILL");
  expect(await ended).toBe(1);
  await says(/JupyterLab ended with code 1/);
});

interface Started {
  port: number;
  /** Waits for a text that matches, and gives it. */
  says(pattern: RegExp): Promise<string>;
  /** Presses Ctrl-C, and gives the exit code. */
  stop(): Promise<number | null>;
  ended: Promise<number | null>;
}

/** Starts the course as `npm start -- --no-browser` does. */
async function begin(): Promise<Started> {
  const from = 20_000 + Math.floor(Math.random() * 10_000);
  const port = await freePort(undefined, from);
  const args = ["scripts/start.mjs", "--no-browser", "--port", String(port)];
  const child = spawn(process.execPath, args, { cwd: root });
  running = child;
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
          timeout: 30_000,
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
async function start() {
  const started = await begin();
  const url = new URL(await started.says(/http:\/\/\S+token=\S+/));
  const token = url.searchParams.get("token") ?? "";
  return { ...started, url, token };
}
