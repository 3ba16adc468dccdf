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
import { gradeClass } from "../../grader/grade-class.ts";
import { UsageError } from "../../grader/usage-error.ts";

const NOTEBOOK =
  '{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": []}';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "grade class "));
  await write("in/Ada/01-test.ipynb", NOTEBOOK);
  // Tests that cannot run: whoever comes so far as to grade, fails otherwise.
  await write("course/test/hidden/01-test.test.ts", "no test");
  await write("course/solutions/01-test.ipynb", NOTEBOOK);
});
afterEach(() => rm(folder, { recursive: true }));

async function write(name: string, text: string): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}

const gradeInto = (out: string) =>
  gradeClass({
    sources: [path.join(folder, "in")],
    out: path.join(folder, out),
    seed: 1,
    folder: path.join(folder, "course"),
  });

test("grades nobody without a solution that passes", async () => {
  await rm(path.join(folder, "course/solutions/01-test.ipynb"));
  const run = gradeInto("out");
  await expect(run).rejects.toThrow(UsageError);
  await expect(run).rejects.toThrow("There is no solutions/01-test.ipynb");
  expect((await readdir(folder)).sort()).toEqual(["course", "in"]);
});

test("refuses a file for the results before it grades", async () => {
  await write("out", "mine");
  const run = gradeInto("out");
  await expect(run).rejects.toThrow(UsageError);
  await expect(run).rejects.toThrow("is no folder");
  expect(await readFile(path.join(folder, "out"), "utf8")).toBe("mine");
});

test("refuses results among what was handed in", async () => {
  await expect(gradeInto("in")).rejects.toThrow("among what was handed in");
});
