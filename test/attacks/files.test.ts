import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { readClass } from "../../grader/intake/read-class.ts";
import { oneLine } from "../../grader/one-line.ts";
import { RefusedError } from "../../grader/refused-error.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { Preparer } from "../../grader/submission/preparer.ts";

const preparer = new Preparer();
afterAll(() => preparer.end());

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "attacked-"));
});
afterEach(() => rm(folder, { recursive: true }));

const RIGHT = bytesOf([{ source: "const f = 1;" }]);
const place = (...names: string[]) => path.join(folder, ...names);

async function put(student: string, bytes: string | Buffer): Promise<void> {
  await mkdir(place("in", student), { recursive: true });
  await writeFile(place("in", student, "06-layers.ipynb"), bytes);
}

/** By student: "read", or why nothing was. */
async function read(source = place("in")): Promise<Record<string, string>> {
  const options = { sources: [source], exercises: ["06-layers"] };
  const { handed, close } = await readClass(options);
  const came = handed.map(async ({ student, read }) => {
    try {
      const bytes = await read();
      return [student.key, bytes.equals(RIGHT) ? "read" : "something else"];
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      return [student.key, error.text.en];
    }
  });
  const all = Object.fromEntries(await Promise.all(came));
  close();
  return all;
}

test("a notebook of 200 MB is not read, and its neighbour is", async () => {
  await put("Ada", RIGHT);
  await put("Mallory", "");
  const file = await open(place("in", "Mallory", "06-layers.ipynb"), "r+");
  await file.truncate(200_000_000);
  await file.close();
  expect(await read()).toEqual({
    Ada: "read",
    Mallory: expect.stringMatching(/^It has 200 MB; at most \d+ MB are read/),
  });
});

test.skipIf(process.platform === "win32")(
  "a name is kept as it is, and is one line without codes where it is shown",
  async () => {
    const names = [
      '=HYPERLINK("x")',
      "<script>alert(1)<|script>",
      "\u001b[31mred",
      'it\'s "quoted"',
      "two\nlines",
      "山田 太郎",
      "\u202eevil",
      "__proto__",
      "constructor",
    ];
    for (const name of names) await put(name, RIGHT);
    const options = { sources: [place("in")], exercises: ["06-layers"] };
    const { handed, close } = await readClass(options);
    close();
    const keys = handed.map(({ student }) => student.key);
    expect([...keys].sort()).toEqual([...names].sort());
    for (const key of keys) expect(oneLine(key)).not.toMatch(/\p{Cc}/u);
  },
);

test.each([
  ["brackets of JSON", "[".repeat(5_000_000), /no JSON/],
  [
    "no list of cells",
    '{"__proto__": {"cells": []}, "nbformat": 4}',
    /no list/,
  ],
  ["cells that are no list", '{"cells": {"length": 1e9}}', /no list of cells/],
  ["null", "null", /no list of cells/],
])(
  "a notebook of %s is refused, and the next one read",
  async (_, text, why) => {
    const rules = { names: ["f"], allow: [] };
    const ask = (bytes: Buffer) =>
      preparer.prepare(bytes, rules, { withTypes: false });
    expect(await ask(Buffer.from(text))).toEqual({
      refused: expect.objectContaining({ en: expect.stringMatching(why) }),
    });
    const next = await ask(RIGHT);
    expect(next).toHaveProperty("program.whole.names", ["f"]);
  },
);

test("a name __proto__ in a notebook is a name like others", async () => {
  const source = "const __proto__ = 1, constructor = 2, f = () => __proto__;";
  const rules = { names: ["f"], allow: [] };
  const came = await preparer.prepare(bytesOf([{ source }]), rules, {
    withTypes: false,
  });
  expect(came).toMatchObject({
    program: { whole: { names: ["f"] }, problems: {} },
  });
});

test("a million brackets in one cell are one broken cell", async () => {
  const deep = `${'{"a":'.repeat(1e6)}1${"}".repeat(1e6)}`;
  const cell = '{"cell_type": "code", "source": "const f = 1;"}';
  const rules = { names: ["f"], allow: [] };
  const bytes = Buffer.from(`{"nbformat": 4, "cells": [${deep}, ${cell}]}`);
  const came = await preparer.prepare(bytes, rules, { withTypes: false });
  expect(came).toMatchObject({
    program: { whole: { names: ["f"] }, problems: {} },
    repairs: [{ en: expect.stringMatching(/cell 1 is no cell/) }],
  });
});
