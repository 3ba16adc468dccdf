import { afterAll, expect, test } from "vitest";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import { Preparer } from "../../grader/submission/preparer.ts";
import { RIGHT } from "./hand-ins.ts";

const preparer = new Preparer();
afterAll(() => preparer.end());

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
