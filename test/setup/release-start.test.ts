import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jupyterEnvironment } from "../../scripts/setup/jupyter-environment.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { runProgram } from "../../scripts/setup/run-program.mjs";
import { venvPython } from "../../scripts/setup/venv-python.mjs";
import { startCourse } from "../start-course.ts";

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
    const { url, token, stop } = await startCourse(release);
    expect(url.pathname).toBe("/lab/tree/notebooks/00-welcome.ipynb");
    const exercises = `${url.origin}/api/contents/exercises`;
    const headers = { authorization: `token ${token}` };
    const answer = await fetch(exercises, { headers });
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

  it("checks an exercise in a terminal, with nothing of the grader", async () => {
    const args = ["scripts/exercise.mjs", "06"];
    const { status, output } = await runProgram(process.execPath, args, {
      cwd: release,
    });
    expect(output).toContain("06-layers  Exercise 06: layers as classes");
    expect(output).toContain("0 of 17 visible checks pass.");
    expect(status).toBe(1);
    expect(existsSync(join(release, "node_modules/deno"))).toBe(false);
  });
});
