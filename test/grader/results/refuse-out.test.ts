import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { refuseOut } from "../../../grader/results/refuse-out.ts";
import { UsageError } from "../../../grader/usage-error.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "refuse out "));
});
afterEach(() => rm(folder, { recursive: true }));

test("takes a folder that is not there, is empty, or has old results", async () => {
  expect(() =>
    refuseOut(path.join(folder, "a", "b"), ["Ada"], []),
  ).not.toThrow();
  expect(() => refuseOut(folder, ["Ada"], [])).not.toThrow();
  await mkdir(path.join(folder, "Ada"));
  await writeFile(path.join(folder, "Ada", "feedback.html"), "");
  await writeFile(path.join(folder, "grades.csv"), "");
  expect(() => refuseOut(folder, ["Ada"], [])).not.toThrow();
});

test("refuses results among what was handed in, and only there", () => {
  const inside = (out: string) => () =>
    refuseOut(path.join(folder, out), [], [path.join(folder, "in")]);
  expect(inside("in")).toThrow("among what was handed in");
  expect(inside("in/results")).toThrow(UsageError);
  expect(inside("in/..results")).toThrow("among what was handed in");
  expect(inside("in2")).not.toThrow();
});

test("refuses a file where a folder has to be", async () => {
  const file = path.join(folder, "Ada");
  await writeFile(file, "");
  for (const [out, student] of [
    [file, "Bob"],
    [path.join(file, "below"), "Bob"],
    [folder, "Ada"],
  ]) {
    const refuse = () => refuseOut(out, [student], []);
    expect(refuse).toThrow(UsageError);
    expect(refuse).toThrow(`but ${file} is no folder`);
  }
});

test.each(["grades.csv", "report.json", path.join("Ada", "feedback.html")])(
  "refuses a folder where %s has to be",
  async (name) => {
    await mkdir(path.join(folder, name), { recursive: true });
    const refuse = () => refuseOut(folder, ["Ada"], []);
    expect(refuse).toThrow(UsageError);
    expect(refuse).toThrow("a folder of that name is there");
  },
);
