import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findNpm } from "../../scripts/setup/find-npm.mjs";
import { root } from "../../scripts/setup/root.mjs";

const folder = mkdtempSync(join(tmpdir(), "release "));
const out = join(folder, "学生");

function release(...args: string[]) {
  const program = ["scripts/run.mjs", "scripts/release.ts", ...args];
  return spawnSync(process.execPath, program, { cwd: root, encoding: "utf8" });
}

beforeAll(() => {
  const { status, stderr } = release("--out", out);
  expect(stderr).toBe("");
  expect(status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run release", () => {
  it("gives lectures, library, exercises and what starts them", () => {
    expect(readdirSync(out).sort()).toEqual([
      ".gitignore",
      "LICENSE",
      "README.md",
      "exercises",
      "kit",
      "lib",
      "notebooks",
      "package-lock.json",
      "package.json",
      "requirements.txt",
      "scripts",
      "tsconfig.base.json",
    ]);
    expect(existsSync(join(out, "lib", "dist"))).toBe(false);
    expect(readdirSync(folder)).toEqual(["学生"]);
  });

  it("has a lock file of its own that fits, without the grader", () => {
    const lock = readFileSync(join(out, "package-lock.json"), "utf8");
    expect(lock).toContain('"node_modules/tslab"');
    expect(lock).not.toMatch(/"node_modules\/(deno|vitest|esbuild)"/);
    expect(lock).not.toContain('"resolved": "http');
    const args = ["ci", "--dry-run", "--offline", "--ignore-scripts"];
    const npm = [findNpm(), ...args];
    const run = execFileSync(process.execPath, npm, { cwd: out });
    expect(String(run)).toContain("add tslab");
  });

  it("never overwrites, and never writes into the course", () => {
    writeFileSync(join(out, "mine.txt"), "mine");
    const full = release("--out", out);
    expect(full.status).toBe(1);
    expect(full.stderr).toContain("is not empty");
    expect(readFileSync(join(out, "mine.txt"), "utf8")).toBe("mine");
    const file = release("--out", join(out, "mine.txt"));
    expect(file.stderr).toMatch(/mine\.txt is a file/);
    const unknown = release("--oot", out);
    expect(unknown.stderr).toMatch(/--oot[\s\S]*npm run release -- --out DIR/);
    expect(unknown.stderr).not.toMatch(/ at .*\.ts:\d+/);
    const inside = release("--out", join(root, "release"));
    expect(inside.stderr).toContain("inside the course");
    expect(existsSync(join(root, "release"))).toBe(false);
  });
});
