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
import type { Report } from "../../../grader/report/report.ts";
import { writeReports } from "../../../grader/report/write-reports.ts";

let folder: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "write reports "));
  out = path.join(folder, "a", "結果");
});
afterEach(() => rm(folder, { recursive: true }));

const report = (student: string): Report => ({
  student,
  exercise: "06-layers",
  seed: 1,
  hashes: { submission: "", tests: "" },
  notGradable: "for a test",
  remarks: [],
});

test("writes the table, the report and a page for each student", async () => {
  await writeReports(out, [report("Ada"), report("山田")]);
  const files = ["Ada", "grades.csv", "report.json", "山田"];
  expect((await readdir(out)).sort()).toEqual(files);
  expect(await readdir(path.join(out, "山田"))).toEqual(["feedback.html"]);
  expect(await readdir(path.dirname(out))).toEqual(["結果"]);
});

test("replaces the files of an earlier run, and leaves others", async () => {
  await writeReports(out, [report("Ada"), report("Bob")]);
  await writeFile(path.join(out, "grades.csv"), "old");
  await writeFile(path.join(out, "Ada", "feedback.html"), "old");
  await writeFile(path.join(out, "Ada", "mine.txt"), "mine");
  await writeReports(out, [report("Ada"), report("Cleo")]);
  const read = (...name: string[]) => readFile(path.join(out, ...name), "utf8");
  expect(await read("grades.csv")).toContain("Cleo");
  expect(await read("Ada", "feedback.html")).toContain("for a test");
  expect(await read("Ada", "mine.txt")).toBe("mine");
  expect(await readdir(out)).toContain("Bob");
  expect(await readdir(path.dirname(out))).toEqual(["結果"]);
});

test("changes nothing in the folder when a file cannot be written", async () => {
  await mkdir(out, { recursive: true });
  await writeFile(path.join(out, "grades.csv"), "old");
  const tooLong = report("x".repeat(300)); // no file system takes this name
  await expect(writeReports(out, [report("Ada"), tooLong])).rejects.toThrow();
  expect(await readdir(out)).toEqual(["grades.csv"]);
  expect(await readFile(path.join(out, "grades.csv"), "utf8")).toBe("old");
  expect(await readdir(path.dirname(out))).toEqual(["結果"]);
});
