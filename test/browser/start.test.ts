import { networkInterfaces } from "node:os";
import { expect, test, vi } from "vitest";
import { root } from "../../scripts/setup/root.mjs";
import { beginCourse, startCourse } from "../start-course.ts";
import { processesWith } from "./processes.ts";

test("the server wants the token that npm start prints", async () => {
  const { url, token, stop } = await startCourse(root);
  const get = (headers: Record<string, string>) =>
    fetch(`${url.origin}/api/contents`, { headers });
  expect((await get({})).status).toBe(403);
  expect((await get({ authorization: "token 1" })).status).toBe(403);
  expect((await get({ authorization: `token ${token}` })).status).toBe(200);
  expect(token).toMatch(/^[0-9a-f]{48}$/);
  expect(await stop()).toBe(0);
});

test("the server listens on this machine only", async () => {
  const { url, port, stop } = await startCourse(root);
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
  const { url, token, stop } = await startCourse(root);
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
  const { port, says, stop } = await beginCourse(root);
  await says(/JupyterLab settings/);
  const server = `--ServerApp.port=${port}`;
  await vi.waitUntil(() => processesWith(server).length > 0, 5000);
  expect(await stop()).toBe(0);
  expect(processesWith(server)).toEqual([]);
});

test("a server that dies gives npm start an exit code", async () => {
  const { port, says, ended } = await startCourse(root);
  const [pid] = processesWith(`--ServerApp.port=${port}`);
  process.kill(Number(pid), "SIGKILL");
  expect(await ended).toBe(1);
  await says(/JupyterLab ended with code 1/);
});
