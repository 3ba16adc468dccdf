import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { folderNames } from "../../../grader/results/folder-names.ts";
import { writeResults } from "../../../grader/results/write-results.ts";
import { gradeOf } from "../report/grades.ts";

let out: string;
beforeEach(async () => {
  out = await mkdtemp(path.join(tmpdir(), "write results 結果 "));
});
afterEach(() => rm(out, { recursive: true }));

async function write(...students: string[]): Promise<void> {
  const grades = students.map((name) => gradeOf(name, "06-layers", undefined));
  await writeResults(out, folderNames(students), grades);
}

test("writes the table, the report and a page for each student", async () => {
  await write("Ada", "山田");
  expect((await readdir(out)).sort()).toEqual([
    "Ada",
    "class.html",
    "grades.csv",
    "junit.xml",
    "report.json",
    "山田",
  ]);
  const own = (await readdir(path.join(out, "山田"))).sort();
  expect(own).toEqual(["feedback.html", "results.json"]);
});

test("replaces the files of an earlier run, and leaves others", async () => {
  await write("Ada", "Bob");
  await writeFile(path.join(out, "grades.csv"), "old");
  await writeFile(path.join(out, "Ada", "feedback.html"), "old");
  await writeFile(path.join(out, "Ada", "mine.txt"), "mine");
  await write("Ada", "Cleo");
  const read = (...name: string[]) => readFile(path.join(out, ...name), "utf8");
  expect(await read("grades.csv")).toContain("Cleo");
  expect(await read("Ada", "feedback.html")).toContain("no JSON");
  expect(await read("Ada", "mine.txt")).toBe("mine");
  expect(await readdir(out)).toContain("Bob");
});

test("leaves a file as it was when the new one cannot be written", async () => {
  await write("Ada");
  await mkdir(path.join(out, "grades"));
  await rm(path.join(out, "grades.csv"));
  await mkdir(path.join(out, "grades.csv")); // no file can take its place
  await expect(write("Bob")).rejects.toThrow();
  const left = await readdir(out);
  expect(left.filter((name) => name.startsWith("."))).toEqual([]);
});
