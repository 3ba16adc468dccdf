import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readClass } from "../../../grader/class/read-class.ts";
import { UsageError } from "../../../grader/usage-error.ts";

const NOTEBOOK =
  '\uFEFF{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [\r\n' +
  '{"cell_type": "markdown", "source": "text"},' +
  '{"cell_type": "code", "source": ["a;\\n", "b"]}]}';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "class-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function handIn(student: string, file: string, text: string) {
  await mkdir(path.join(folder, student), { recursive: true });
  await writeFile(path.join(folder, student, file), text);
}

test("reads the notebook of each student, in a fixed order", async () => {
  await handIn("b 山田", "06-layers.ipynb", NOTEBOOK);
  await handIn("a", "06-layers.ipynb", NOTEBOOK);
  await handIn("c", "other.ipynb", NOTEBOOK);
  const handed = await readClass(folder, ["06-layers"]);
  expect(handed.map(({ student }) => student)).toEqual(["a", "b 山田"]);
  const cells = [{ number: 2, source: "a;\nb" }];
  expect(handed[0].content).toEqual({ cells });
});

test("keeps the reason why a notebook cannot be read", async () => {
  await handIn("a", "06-layers.ipynb", '{"nbformat": 3}');
  const [{ content }] = await readClass(folder, ["06-layers"]);
  expect(content).toEqual({
    unreadable: expect.stringContaining("no notebook of format 4"),
  });
});

test.skipIf(process.platform === "win32")(
  "follows no link out of the folder",
  async () => {
    await handIn("a", "06-layers.ipynb", NOTEBOOK);
    await symlink("/", path.join(folder, "root"));
    await handIn("b", "secret", "x");
    await symlink("secret", path.join(folder, "b", "06-layers.ipynb"));
    const handed = await readClass(folder, ["06-layers"]);
    expect(handed.map(({ student }) => student)).toEqual(["a"]);
  },
);

test("says what it has looked for when there is nothing", async () => {
  const read = readClass(folder, ["06-layers"]);
  await expect(read).rejects.toThrow(UsageError);
  await expect(read).rejects.toThrow("<student>/06-layers.ipynb");
});
