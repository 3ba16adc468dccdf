import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { runIn, smallCourse, writeText } from "./small-course.ts";

const hello = ["scripts/run.mjs", "hello.mjs"];

describe("the set-up of a course in a folder with Japanese letters", () => {
  let folder = "";
  let first = "";

  beforeAll(async () => {
    folder = smallCourse();
    first = (await runIn(folder, hello)).output;
  });

  test("makes every part on the first start and names each with a time", () => {
    for (const part of [
      "Python",
      "Node packages",
      "Python packages",
      "TypeScript",
      "TypeScript kernel",
      "JupyterLab settings",
    ]) {
      expect(first).toMatch(
        new RegExp(`^✓ ${part}: .+ \\(\\d+\\.\\d s\\)$`, "m"),
      );
    }
    expect(first.trim().split("\n").at(-1)).toMatch(/^hello /);
  });

  test("is silent before a script when everything is there", async () => {
    const { code, output } = await runIn(folder, [...hello, "a b", "日本"]);
    expect(output).toBe(
      `hello ${process.execPath} ${join(folder, "hello.mjs")} a b 日本\n`,
    );
    expect(code).toBe(0);
  });

  test("tells JupyterLab of the kernel by absolute paths", () => {
    const file = ".venv/share/jupyter/kernels/tslab/kernel.json";
    expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toEqual({
      argv: [
        process.execPath,
        join(folder, "scripts/setup/start-kernel.mjs"),
        "{connection_file}",
      ],
      display_name: "TypeScript",
      language: "typescript",
    });
  });

  test("switches off the question about Jupyter news", () => {
    const file = ".venv/share/jupyter/lab/settings/overrides.json";
    const settings = JSON.parse(readFileSync(join(folder, file), "utf8"));
    const plugin = "@jupyterlab/apputils-extension:notification";
    expect(settings[plugin].fetchNews).toBe("false");
  });

  test("compiles again after a source has changed, and only then", async () => {
    writeText(folder, "lib/index.ts", "export const two = 2;\n");
    expect((await runIn(folder, hello)).output).toContain("✓ TypeScript:");
    expect((await runIn(folder, hello)).output).not.toContain("✓");
    expect(readFileSync(join(folder, "lib/dist/index.js"), "utf8")).toContain(
      "two = 2",
    );
  });

  test("shows a compile error and stops", async () => {
    writeText(folder, "lib/index.ts", 'export const two: number = "2";\n');
    for (let i = 0; i < 2; i++) {
      const { code, output } = await runIn(folder, hello);
      expect(output).toContain("Compiling lib and kit failed");
      expect(output).toContain("lib/index.ts(1,14): error TS2322");
      expect(output).not.toContain("hello");
      expect(code).toBe(1);
    }
    writeText(folder, "lib/index.ts", "export const one = 1;\n");
    expect((await runIn(folder, hello)).code).toBe(0);
  });

  test("installs the node packages again after the lock file changed", async () => {
    const lock = join(folder, "package-lock.json");
    const text = readFileSync(lock, "utf8");
    const changed = text.replace('"6.0.3"', '"6.0.4"');
    writeFileSync(lock, changed);
    expect((await runIn(folder, hello)).output).toContain("✓ Node packages:");
    writeFileSync(lock, text);
    expect((await runIn(folder, hello)).code).toBe(0);
  });

  test("believes npm, when it was called by hand", async () => {
    rmSync(join(folder, "node_modules/.course-stamp"));
    expect((await runIn(folder, hello)).output).not.toContain("✓");
  });

  test("makes a .venv anew whose making was broken off", async () => {
    rmSync(join(folder, ".venv/course-stamp"));
    const { output } = await runIn(folder, hello);
    expect(output).toContain("✓ Python packages:");
    expect(output).toContain("✓ TypeScript kernel:");
  });

  test("makes a .venv anew whose Python has gone", async () => {
    const bin = process.platform === "win32" ? "Scripts" : "bin";
    rmSync(join(folder, ".venv", bin), { recursive: true });
    expect((await runIn(folder, hello)).output).toContain("✓ Python packages:");
  });

  test("makes .venv and the kernel's paths anew in a folder that moved", async () => {
    const moved = join(folder, "..", "コース 2");
    renameSync(folder, moved);
    folder = moved;
    const { output } = await runIn(folder, hello);
    expect(output).toContain("✓ Python packages:");
    const kernel = ".venv/share/jupyter/kernels/tslab/kernel.json";
    const { argv } = JSON.parse(readFileSync(join(moved, kernel), "utf8"));
    expect(argv[1]).toBe(join(moved, "scripts/setup/start-kernel.mjs"));
  });

  test("gives the script's own exit code and stack", async () => {
    writeText(folder, "fails.mjs", "\nthrow new Error('mine');\n");
    const failed = await runIn(folder, ["scripts/run.mjs", "fails.mjs"]);
    expect(failed.code).toBe(1);
    expect(failed.output).toContain("Error: mine");
    expect(failed.output).toContain("fails.mjs:2:7");
    writeText(folder, "exits.mjs", "process.exit(7);\n");
    const exited = await runIn(folder, ["scripts/run.mjs", "exits.mjs"]);
    expect(exited.code).toBe(7);
  });
});
