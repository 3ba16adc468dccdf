import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { benchFolder } from "../../bench/install/folders.ts";

const read = (name: string) => readFileSync(join(benchFolder, name), "utf8");

it("names no registry, so that each reader's own is used", () => {
  expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  expect(read("requirements.txt")).not.toMatch(/https?:|--.*index/);
});

it("pins each package in one version, for each Python", () => {
  const lines = read("requirements.txt").trim().split("\n").slice(1);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) expect(line).toMatch(/^[\w.-]+==[\w.]+( ;|$)/);
});
