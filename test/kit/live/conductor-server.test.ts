import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import WebSocket from "ws";
import { Conductor } from "../../../kit/live/conductor.ts";
import {
  type ConductorServer,
  serveConductor,
} from "../../../kit/live/conductor-server.ts";
import { Jupyter } from "../../../kit/live/jupyter.ts";
import { parseLecture } from "../../../kit/live/lecture.ts";
import { freePort } from "../../../scripts/setup/free-port.mjs";
import { root } from "../../../scripts/setup/root.mjs";
import { smallLecture } from "./small-lecture.ts";

const labPort = 9; // nobody listens there
const lab = `http://127.0.0.1:${labPort}`;

let server: ConductorServer;
let url: URL;

beforeAll(async () => {
  const jupyter = new Jupyter({ address: lab, token: "" });
  const lecture = parseLecture(smallLecture);
  const conductor = new Conductor(lecture, jupyter, "live/99.ipynb");
  const from = 20_000 + Math.floor(Math.random() * 10_000);
  const port = await freePort(undefined, from);
  const pages = join(root, "kit/live/pages");
  const keep = () => "live/saved/99.ipynb";
  server = await serveConductor({ conductor, port, pages, labPort, keep });
  url = new URL(server.url);
});

afterAll(() => server.close());

/** Asks with headers that `fetch` would not send. */
function ask(path: string, method = "GET", headers = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    request(new URL(path, url), { method, headers }, (response) => {
      response.resume();
      resolve(Number(response.statusCode));
    })
      .on("error", reject)
      .end();
  });
}

describe("the conductor's server", () => {
  it("serves its page and what the page needs", async () => {
    const page = await fetch(url);
    expect(await page.text()).toContain("<title>Conductor</title>");
    const policy = page.headers.get("content-security-policy");
    expect(policy).toContain("script-src 'self'");
    for (const name of ["conductor.mjs", "outputs.mjs", "conductor.css"]) {
      expect(await ask(name), name).toBe(200);
    }
  });

  it("knows nothing without the token, and no other file", async () => {
    expect(await ask("/")).toBe(404);
    expect(await ask("/conductor.mjs")).toBe(404);
    expect(await ask("..%2Findex.ts")).toBe(404);
  });

  it("refuses another name for its address, and other pages", async () => {
    expect(await ask("", "GET", { host: "evil.example" })).toBe(403);
    const origin = "http://evil.example";
    expect(await ask("catch-up/1", "POST", { origin })).toBe(403);
  });

  it("answers no other method than GET and POST", async () => {
    expect(await ask("", "PUT")).toBe(405);
    expect(await ask("", "DELETE")).toBe(405);
  });

  it("says why a step cannot be caught up", async () => {
    const answer = await fetch(new URL("catch-up/7", url), { method: "POST" });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toBe("There is no step 7: the lecture has 2.");
  });
});

/** The first message of a socket, or that it was refused. */
function connect(path: string, origin: string): Promise<string> {
  const address = new URL(path, url);
  address.protocol = "ws:";
  const socket = new WebSocket(address, { origin });
  return new Promise((resolve) => {
    socket.on("error", ({ message }) => resolve(message));
    socket.on("message", (data) => {
      resolve(String(data));
      socket.close();
    });
  });
}

test("its page hears of the steps, and pages of others do not", async () => {
  const { steps } = JSON.parse(await connect("page", url.origin));
  expect(steps).toHaveLength(2);
  expect(steps[1]).toMatchObject({ prompt: "use it", section: "2. Its use" });
  expect(await connect("page", "http://evil.example")).toContain("403");
  expect(await connect("page", lab)).toContain("403");
});

test("only JupyterLab's own page may report what is typed", async () => {
  expect(await connect("window", url.origin)).toContain("403");
  expect(await connect("window", "http://evil.example")).toContain("403");
});
