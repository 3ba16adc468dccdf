import { afterAll, expect, test } from "vitest";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import type { Program } from "../../grader/submission/prepare.ts";
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

const RULES = { names: ["f", "g"], allow: [] };

const cells = (...sources: string[]) =>
  bytesOf(sources.map((source) => ({ source })));

test("of cells without number that cannot be read, three are named", async () => {
  const many = Array.from(
    { length: 30_000 },
    () => `const = ${"x".repeat(99)}`,
  );
  const came = await preparer.prepare(cells(...many, "const f = 1"), RULES, {
    withTypes: false,
  });
  expect(came).toMatchObject({ program: { whole: { names: ["f"] } } });
  const { problems } = (came as { program: Program }).program;
  expect(problems.g.message.en).toMatch(
    /^Your notebook declares no g .* Cell 3 could not be read, line 1: .* … and 29,997 more unread cells\. Is the name/,
  );
});

test("a name in cells without number is read at once, and ten are named", async () => {
  const start = performance.now();
  const many = Array.from({ length: 100_000 }, () => "let f = 1");
  const came = await preparer.prepare(cells(...many), RULES, {
    withTypes: false,
  });
  expect(performance.now() - start).toBeLessThan(20_000);
  expect(came).toMatchObject({
    program: { whole: { names: ["f"] } },
    repairs: [
      {
        en: "f is declared in cells 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, …; the last one was graded.",
      },
    ],
  });
});

test("what one parser takes and another does not spoils its own name only", async () => {
  const came = await preparer.prepare(
    cells("const f = () => {\n--> 1\n};", "const g = 1;"),
    RULES,
    { withTypes: false },
  );
  expect(came).toMatchObject({
    program: {
      whole: { names: ["g"] },
      problems: {
        f: {
          kind: "threw",
          message: { en: expect.stringContaining("threw SyntaxError: Unexp") },
        },
      },
    },
  });
});

test("the last of two lists of cells counts, as JSON has it", async () => {
  const list = (n: number) =>
    `"cells": [{"cell_type": "code", "source": "const f = ${n}"}]`;
  const came = await preparer.prepare(
    Buffer.from(`{${list(1)}, ${list(2)}, "nbformat": 4}`),
    RULES,
    { withTypes: false },
  );
  expect(came).toMatchObject({
    program: { whole: { code: expect.stringContaining("const f = 2") } },
  });
});

test("half a surrogate in a cell is a letter like others", async () => {
  const text = `{"nbformat": 4, "cells": [{"cell_type": "code", "source": "const f = '\\ud800';"}]}`;
  const came = await preparer.prepare(Buffer.from(text), RULES, {
    withTypes: false,
  });
  expect(came).toMatchObject({ program: { whole: { names: ["f"] } } });
});
