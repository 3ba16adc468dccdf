import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aloneIn } from "../../../grader/results/alone-in.ts";
import { UsageError } from "../../../grader/usage-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "alone "));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Leaves the claim of another process of this machine in the folder. */
async function leaveClaimOf(pid: number): Promise<string> {
  return aloneIn(folder, async () => {
    const [own] = await readdir(folder);
    const other = own.replace(/\d+$/, `${pid}`);
    await rename(path.join(folder, own), path.join(folder, other));
    return other;
  });
}

test("gives the result of the work, and leaves nothing behind", async () => {
  const out = path.join(folder, "new");
  expect(await aloneIn(out, async () => 5)).toBe(5);
  const failing = aloneIn(out, async () => {
    expect(await readdir(out)).toHaveLength(1);
    throw new RangeError("the work has failed");
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(await readdir(out)).toEqual([]);
});

test("refuses a folder in which another grader works", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
  try {
    const claim = await leaveClaimOf(other.pid!);
    let hasWorked = false;
    const refused = aloneIn(folder, async () => {
      hasWorked = true;
    });
    await expect(refused).rejects.toThrow(`process ${other.pid}`);
    await expect(refused).rejects.toThrow(UsageError);
    expect(hasWorked).toBe(false);
    expect(await readdir(folder)).toEqual([claim]);
  } finally {
    other.kill("SIGKILL");
  }
});

test("takes the folder of a grader that was killed", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  await leaveClaimOf(pid);
  expect(await aloneIn(folder, async () => "done")).toBe("done");
  expect(await readdir(folder)).toEqual([]);
});

test("says where nothing can be written", async () => {
  const file = path.join(folder, "file");
  await writeFile(file, "");
  const refused = aloneIn(path.join(file, "out"), async () => {});
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(/cannot be written: ENOTDIR.*--out/);
});
