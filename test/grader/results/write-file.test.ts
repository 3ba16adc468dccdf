import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  removeHalfWritten,
  writeFile,
} from "../../../grader/results/write-file.ts";
import { UsageError } from "../../../grader/usage-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "written "));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test("leaves nothing but the file, in a folder that it makes", async () => {
  const file = path.join(folder, "a", "b", "c.txt");
  await writeFile(file, "first");
  await writeFile(file, "second");
  expect(await readFile(file, "utf8")).toBe("second");
  expect(await readdir(path.dirname(file))).toEqual(["c.txt"]);
});

test("removes what was left by one that was killed, and nothing else", async () => {
  const files = [".half-written-1", "a/.half-written-2", "a/.mine", "half.txt"];
  for (const name of files) await writeFile(path.join(folder, name), "text");
  await removeHalfWritten(folder);
  const left = await readdir(folder, { recursive: true });
  expect(left.sort()).toEqual(["a", path.join("a", ".mine"), "half.txt"]);
});

test("says what to do where nothing can be written", async () => {
  const place = path.join(folder, "a");
  await writeFile(place, "a file");
  const refused = writeFile(path.join(place, "b.txt"), "text");
  await expect(refused).rejects.toThrow(UsageError);
  await expect(refused).rejects.toThrow(/cannot be written: .*--out/);
  expect(await readdir(folder)).toEqual(["a"]);
});

test("has nothing to remove where there is no folder", async () => {
  await expect(
    removeHalfWritten(path.join(folder, "none")),
  ).resolves.toBeUndefined();
});
