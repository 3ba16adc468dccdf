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

/** Why there is no notebook, by the name of the student. */
async function reasons(): Promise<Record<string, string>> {
  const handed = await readClass(folder, ["06-layers"]);
  return Object.fromEntries(
    handed.flatMap(({ student, content }) =>
      "unreadable" in content ? [[student, content.unreadable]] : [],
    ),
  );
}

test("reads the notebook of each student, in a fixed order", async () => {
  await handIn("b 山田", "06-layers.ipynb", NOTEBOOK);
  await handIn("a", "06-layers.ipynb", NOTEBOOK);
  await handIn("c", "other.ipynb", NOTEBOOK);
  const handed = await readClass(folder, ["06-layers"]);
  expect(handed.map(({ student }) => student)).toEqual(["a", "b 山田", "c"]);
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
    await handIn("b", "secret", NOTEBOOK);
    await symlink("secret", path.join(folder, "b", "06-layers.ipynb"));
    expect(await reasons()).toEqual({
      b: expect.stringContaining('"06-layers.ipynb" (a link, which is not'),
      root: expect.stringContaining("found a link in place of the folder"),
    });
  },
);

test("tells what lay there instead of the notebook", async () => {
  await handIn("a", "06-layers.ipynb", NOTEBOOK);
  await handIn("renamed", "06-layers (1).ipynb", NOTEBOOK);
  await handIn("renamed", "notes.txt", "");
  await handIn("capital", "06-Layers.ipynb", NOTEBOOK);
  await mkdir(path.join(folder, "deep", "06-layers.ipynb"), {
    recursive: true,
  });
  await handIn("empty", ".DS_Store", "");
  const expected = "Not handed in: expected a file named 06-layers.ipynb, ";
  const end = "Hand in the notebook itself, under exactly this name.";
  expect(await reasons()).toEqual({
    renamed: `${expected}found "06-layers (1).ipynb", "notes.txt". ${end}`,
    capital: `${expected}found "06-Layers.ipynb". ${end}`,
    deep: `${expected}found "06-layers.ipynb" (a folder). ${end}`,
    empty: `${expected}found an empty folder.`,
  });
});

test("names only some of very many files", async () => {
  await handIn("a", "06-layers.ipynb", NOTEBOOK);
  for (let i = 10; i < 23; i++) await handIn("b", `${i}.txt`, "");
  const { b } = await reasons();
  expect(b).toContain('"19.txt", 3 more.');
  expect(b).not.toContain("20.txt");
});

test("asks for no exercise that nobody has handed in", async () => {
  await handIn("a", "06-layers.ipynb", NOTEBOOK);
  await handIn("b", "07-loss.ipynb", NOTEBOOK);
  const handed = await readClass(folder, ["06-layers", "07-loss", "08-cnn"]);
  const about = handed.map(({ student, exercise }) => `${student} ${exercise}`);
  expect(about).toEqual([
    "a 06-layers",
    "a 07-loss",
    "b 06-layers",
    "b 07-loss",
  ]);
});

test("says what it has looked for when there is nothing", async () => {
  const read = readClass(folder, ["06-layers"]);
  await expect(read).rejects.toThrow(UsageError);
  await expect(read).rejects.toThrow("<student>/06-layers.ipynb");
});
