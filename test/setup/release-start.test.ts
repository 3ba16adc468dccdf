import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort } from "../../scripts/setup/free-port.mjs";
import { jupyterEnvironment } from "../../scripts/setup/jupyter-environment.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { runProgram } from "../../scripts/setup/run-program.mjs";
import { venvPython } from "../../scripts/setup/venv-python.mjs";

const outer = mkdtempSync(join(tmpdir(), "release "));
const release = join(outer, "学生");

beforeAll(async () => {
  const args = ["scripts/run.mjs", "scripts/release.ts", "--out", release];
  const { status, output } = await runProgram(process.execPath, args, {
    cwd: root,
  });
  expect(status, output).toBe(0);
});

afterAll(() => rmSync(outer, { recursive: true, force: true }));

describe("a release, as a student gets it", () => {
  it("starts by npm start alone, in a folder with Japanese letters", async () => {
    const { url, stop } = await start();
    const { origin, pathname, searchParams } = new URL(url);
    expect(pathname).toBe("/lab/tree/notebooks/10-multilayer.ipynb");
    const headers = { authorization: `token ${searchParams.get("token")}` };
    const answer = await fetch(`${origin}/api/contents/exercises`, { headers });
    const { content } = (await answer.json()) as {
      content: { name: string }[];
    };
    expect(content.map(({ name }) => name)).toContain("06-layers.ipynb");
    expect(await stop()).toBe(0);
  });

  it("runs its exercise in its own kernel with its own library", async () => {
    const result = join(outer, "result.ipynb");
    const program = join(root, "scripts/notebooks/execute.py");
    const exercise = "exercises/06-layers.ipynb";
    const { stdout } = await runProgram(
      venvPython(release),
      ["-B", program, exercise, result, "60"],
      { cwd: release, env: jupyterEnvironment(release) },
    );
    expect(JSON.parse(stdout)).toBeNull();
    expect(readFileSync(result, "utf8")).toContain("visible checks pass");
  });
});

/** Starts the release, and waits for the address that it prints. */
async function start() {
  const port = String(await freePort(0));
  const args = ["scripts/start.mjs", "--no-browser", "--port", port];
  const child = spawn(process.execPath, args, { cwd: release });
  let output = "";
  const ended = new Promise<number | null>((resolve) => {
    child.on("close", resolve);
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const address = /http:\/\/\S+token=\S+/.exec(output);
      if (address) resolve(address[0]);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    ended.then(() => reject(new Error(output)));
  });
  return {
    url,
    stop() {
      child.kill("SIGINT");
      return ended;
    },
  };
}
