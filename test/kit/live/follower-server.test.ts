import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FollowerFeed } from "../../../kit/live/follower-feed.ts";
import {
  type FollowerServer,
  serveFollowers,
} from "../../../kit/live/follower-server.ts";
import { freePort } from "../../../scripts/setup/free-port.mjs";
import { root } from "../../../scripts/setup/root.mjs";

const feed = new FollowerFeed();
let server: FollowerServer;

beforeAll(async () => {
  const from = 20_000 + Math.floor(Math.random() * 10_000);
  const port = await freePort(undefined, from);
  const pages = join(root, "kit/live/pages");
  server = await serveFollowers({ feed, port, pages });
});

afterAll(() => server.close());

function ask(path: string, method = "GET", headers = {}): Promise<number> {
  const url = new URL(path, server.url);
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => {
      response.resume();
      resolve(Number(response.statusCode));
    })
      .on("error", reject)
      .end();
  });
}

test("followers get their page, and nothing of the conductor's", async () => {
  for (const name of ["", "follow.mjs", "follow.css", "outputs.mjs"]) {
    expect(await ask(name), name).toBe(200);
  }
  for (const name of ["conductor.mjs", "page", "window", "/", "/events"]) {
    expect(await ask(name), name).toBe(404);
  }
});

test("nothing can be changed, and only its own name is answered", async () => {
  for (const method of ["POST", "PUT", "DELETE", "PATCH"]) {
    expect(await ask("", method), method).toBe(405);
    expect(await ask("catch-up/1", method), method).toBe(405);
  }
  expect(await ask("", "GET", { host: "evil.example" })).toBe(404);
});

test("it listens on this machine only, unless it is told otherwise", () => {
  expect(new URL(server.url).hostname).toBe("127.0.0.1");
});

test("events come as they happen, and whoever leaves is forgotten", async () => {
  const leaving = new AbortController();
  const { signal } = leaving;
  const { body } = await fetch(new URL("events", server.url), { signal });
  const reader = body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes('"fresh":true')) text += (await reader.read()).value;
  expect(feed.count).toBe(1);
  feed.hear({ kind: "order", ids: ["a"] });
  const a = { id: "a", type: "markdown" as const, source: "hello" };
  feed.hear({ kind: "cells", cells: [{ ...a, outputs: [] }] });
  while (!text.includes("hello")) text += (await reader.read()).value;
  leaving.abort();
  await expect.poll(() => feed.count).toBe(0);
});
