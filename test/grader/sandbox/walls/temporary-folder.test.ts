import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import {
  removeAbandoned,
  temporaryFolder,
} from "../../../../grader/sandbox/walls/temporary-folder.ts";

/** The number of a process that has ended. */
function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", "0"]);
  return new Promise((resolve) => child.on("close", () => resolve(child.pid!)));
}

test("removes what a killed grader has left, and nothing else", async () => {
  const own = await temporaryFolder();
  const name = path.basename(own);
  const dead = name.replace(`-${process.pid}-`, `-${await deadPid()}-`);
  const abandoned = await mkdtemp(path.join(tmpdir(), dead.slice(0, -6)));
  const elsewhere = await mkdtemp(path.join(tmpdir(), "grader-"));
  const link = `${abandoned}x`;
  await symlink(elsewhere, link, "dir");
  await removeAbandoned();
  expect(existsSync(abandoned)).toBe(false);
  expect([own, elsewhere, link].filter(existsSync)).toHaveLength(3);
  for (const one of [link, own, elsewhere]) await rm(one, { recursive: true });
});
