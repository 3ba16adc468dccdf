import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import { describe, expect, test } from "vitest";
import { findNpm } from "../../scripts/setup/find-npm.mjs";
import { findPython } from "../../scripts/setup/find-python.mjs";
import { firstNotebook } from "../../scripts/setup/first-notebook.mjs";
import { downloadProblem } from "../../scripts/setup/network.mjs";
import { isAtLeast } from "../../scripts/setup/node-version.mjs";
import { pythonAdvice } from "../../scripts/setup/python-advice.mjs";
import { root } from "../../scripts/setup/root.mjs";
import { smallCourse, writeText } from "./small-course.ts";

describe("the version of Node", () => {
  test("is compared number by number", () => {
    expect(isAtLeast("v20.19.0", "20.19.0")).toBe(true);
    expect(isAtLeast("v20.18.9", "20.19.0")).toBe(false);
    expect(isAtLeast("v9.99.99", "20.19.0")).toBe(false);
    expect(isAtLeast("v100.0.0", "20.19.0")).toBe(true);
  });

  test.each([
    "scripts/start.mjs",
    "scripts/run.mjs",
    "scripts/setup/node-version.mjs",
  ])("%s has only syntax that Node 12 can read", async (file) => {
    const code = readFileSync(join(root, file), "utf8");
    const untouched = await transform(code, { target: "esnext" });
    const lowered = await transform(code, { target: "node12.20" });
    expect(lowered.code).toBe(untouched.code);
  });
});

describe("the advice about Python", () => {
  test.each([
    ["linux", 'ID=ubuntu\nID_LIKE="debian"', "sudo apt install python3"],
    ["linux", "NAME=x\nID=debian", "python3-venv"],
    ["linux", "ID=fedora", "sudo dnf install python3"],
    ["linux", 'ID="opensuse-leap"\nID_LIKE="suse opensuse"', "zypper"],
    ["darwin", "", "brew install python"],
    ["win32", "", "winget install Python.Python.3.12"],
  ] as const)("on %s with %j names %s", (platform, release, words) => {
    expect(pythonAdvice(platform, release)).toContain(words);
  });
});

test("a Python of this machine is found, with a version of 3.10 or more", async () => {
  const { version, lacks } = await findPython();
  expect(version[0]).toBe(3);
  expect(version[1]).toBeGreaterThanOrEqual(10);
  expect(lacks).toEqual([]);
});

test("npm's own program is found with and without npm's help", () => {
  expect(existsSync(findNpm())).toBe(true);
  const alone = { PATH: process.env.PATH, npm_execpath: undefined };
  expect(findNpm(alone)).toMatch(/npm-cli\.js$/);
  const yarn = { ...alone, npm_execpath: "/somewhere/yarn.js" };
  expect(findNpm(yarn)).toMatch(/npm-cli\.js$/);
});

describe("a download that failed", () => {
  test.each([
    "npm error code ENOTFOUND",
    "npm error code ECONNREFUSED",
    "npm error network request to https://x failed, reason: getaddrinfo EAI_AGAIN",
    "WARNING: Retrying … NewConnectionError('Failed to establish a new connection')",
  ])("is put down to the network: %s", (output) => {
    expect(downloadProblem("the packages", output).message).toMatch(
      /There is no network/,
    );
  });

  test("is shown as it is when the network was there", () => {
    const problem = downloadProblem("the packages", "npm error code EUSAGE");
    expect(problem.message).toBe("Installing the packages failed.");
    expect(problem.advice).toContain("EUSAGE");
  });
});

test("JupyterLab opens the first notebook of the lectures", () => {
  const folder = smallCourse();
  expect(firstNotebook(folder)).toBe("/lab");
  writeText(folder, "notebooks/10 b.ipynb", "{}");
  writeText(folder, "notebooks/11-a.ipynb", "{}");
  expect(firstNotebook(folder)).toBe("/lab/tree/notebooks/10%20b.ipynb");
});
