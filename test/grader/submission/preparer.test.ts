import { afterAll, expect, test } from "vitest";
import { bytesOf } from "../../../grader/spec/bytes-of.ts";
import { Preparer } from "../../../grader/submission/preparer.ts";
import { remarksBy, rules } from "./remarks-by.ts";

const preparer = new Preparer();
afterAll(() => preparer.end());

const remarks = (...sources: string[]) => remarksBy(preparer, ...sources);

test("goes on after a notebook that is too much to read", async () => {
  const deep = `const f = ${"(".repeat(50_000)}1${")".repeat(50_000)};`;
  const came = await preparer.prepare(bytesOf([{ source: deep }]), rules);
  expect(came).toEqual({
    refused: expect.objectContaining({
      en: expect.stringMatching(/^This notebook could not be analysed: /),
    }),
  });
  expect(await remarks("const f: number = 1;")).toEqual([]);
});

test("refuses a notebook with nothing of what is asked for, and says so", async () => {
  const other = [{ source: "class Dropout {}" }, { source: "const = 1" }];
  expect(await preparer.prepare(bytesOf(other), rules)).toEqual({
    refused: expect.objectContaining({
      en:
        "This notebook declares none of the names that are asked for: f. " +
        "Cell 2 could not be read, line 1: Unexpected token. " +
        "Is it the notebook of this exercise?",
    }),
  });
});

test("prepares several at once, with as many processes", async () => {
  const several = new Preparer({ processes: 2 });
  const wrong = ["number", "boolean", "string", "bigint"];
  const found = await Promise.all(
    wrong.map((type) => remarksBy(several, `const f: ${type} = Symbol();`)),
  );
  found.forEach(([remark], i) => {
    expect(remark).toContain(`'${wrong[i]}'`);
  });
  await several.end();
});

test("keeps the first unread cells of many", async () => {
  const unread = Array.from({ length: 25 }, () => "const = 1");
  const found = await remarks("const f = 1;", ...unread);
  expect(found).toHaveLength(21);
  expect(found[20]).toBe("… and 5 more unread cells.");
});
