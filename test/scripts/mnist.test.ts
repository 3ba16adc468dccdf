import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, it, onTestFinished } from "vitest";

const script = resolve(__dirname, "../../scripts/mnist.mjs");

/** Runs the script with an empty data folder. */
async function run(...args: string[]) {
  const data = mkdtempSync(join(tmpdir(), "my data 数字 "));
  onTestFinished(() => rmSync(data, { recursive: true }));
  const env = { ...process.env, COURSE_DATA: data };
  return new Promise<{
    code: number | null;
    stdout: string;
    stderr: string;
    data: string;
  }>((done) => {
    const child = execFile(
      process.execPath,
      [script, ...args],
      { env },
      (_, stdout, stderr) => {
        done({ code: child.exitCode, stdout, stderr, data });
      },
    );
  });
}

/** A server that has a wrong file at every address. */
async function startServer(): Promise<string> {
  const server = createServer((_, response) => {
    response.end("not MNIST");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

it("npm run mnist -- --help says what it does", async () => {
  const { code, stdout } = await run("--help");
  expect(code).toBe(0);
  expect(stdout).toContain("data/mnist");
});

it("npm run mnist names an option that it does not know", async () => {
  const { code, stderr } = await run("--miror");
  expect(code).toBe(1);
  expect(stderr).toContain("--miror");
});

it("npm run mnist refuses files that are not MNIST", async () => {
  const mirror = await startServer();
  const { code, stderr, data } = await run("--mirror", mirror);
  expect(code).toBe(1);
  expect(stderr).toContain(`${mirror}train-images-idx3-ubyte.gz: its MD5`);
  expect(stderr).toContain("Is the network up?");
  expect(readdirSync(join(data, "mnist"))).toEqual([]);
});
