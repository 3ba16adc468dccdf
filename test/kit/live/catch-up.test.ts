import { beforeEach, expect, test } from "vitest";
import { type CatchUp, catchUp } from "../../../kit/live/catch-up.ts";
import { parseLecture } from "../../../kit/live/lecture.ts";
import type { Filling } from "../../../kit/live/live-document.ts";
import { OutputRecord } from "../../../kit/live/output-record.ts";
import { stripLecture } from "../../../kit/live/working-copy.ts";
import { parseNotebook } from "../../../kit/notebook.ts";
import { smallLecture } from "./small-lecture.ts";

const lecture = parseLecture(smallLecture);
let sent: string[] = [];
let cells: Map<string, string>;
let fails = "";
let saved = 0;

beforeEach(() => {
  [sent, fails, saved] = [[], "", 0];
  const stripped = parseNotebook(stripLecture(smallLecture));
  cells = new Map(stripped.cells.map(({ id, source }) => [`${id}`, source]));
});

/** A kernel that remembers what it was sent, and a notebook in memory. */
function wish(last: number, done = new Map<string, string>()): CatchUp {
  const outputs = new OutputRecord();
  const run = async (_: string, code: string) => {
    sent.push(code);
    return { ok: code !== fails, count: sent.length };
  };
  const document = {
    sources: async () => cells,
    fill: async ({ id, before, source }: Filling) => {
      if (cells.get(id) === before) cells.set(id, source);
    },
    save: async () => {
      saved += 1;
    },
  };
  return { lecture, last, done, document, kernel: { run, outputs } };
}

test("all finished cells up to the step are sent in their order", async () => {
  const { ran, kept } = await catchUp(wish(2));
  expect(sent).toEqual(["const two = 2;", "const f = (x) => two * x;"]);
  expect(ran).toEqual(["given", "double"]);
  expect(kept).toEqual([]);
  expect(cells.get("double")).toBe("const f = (x) => two * x;");
  expect(cells.get("use")).toBe("// use it");
  expect(saved).toBe(1);
});

test("what has run already is not sent again", async () => {
  const done = new Map([["given", "const  two = 2;"]]);
  await catchUp(wish(2, done));
  expect(sent).toEqual(["const f = (x) => two * x;"]);
  await catchUp(wish(2, done));
  expect(sent).toHaveLength(1);
});

test("what comes after a cell that has to run is sent again", async () => {
  const done = new Map(lecture.cells.map(({ id, source }) => [id, source]));
  done.set("given", "const two = 3;");
  await catchUp(wish(4, done));
  expect(sent).toHaveLength(3);
});

test("a cell that somebody edited stays, and its finished code runs", async () => {
  cells.set("double", "const f = (x) => tow * x;");
  const { kept } = await catchUp(wish(4));
  expect(sent).toContain("const f = (x) => two * x;");
  expect(cells.get("double")).toBe("const f = (x) => tow * x;");
  expect(cells.get("use")).toBe("f(21)");
  expect(kept).toEqual(["double"]);
});

test("a cell that is not there any more runs all the same", async () => {
  cells.delete("double");
  await catchUp(wish(4));
  expect(sent).toHaveLength(3);
  expect(cells.has("double")).toBe(false);
});

test("a finished cell that fails stops, and is not taken for done", async () => {
  const done = new Map<string, string>();
  fails = "const f = (x) => two * x;";
  await expect(catchUp(wish(4, done))).rejects.toThrow('"double" failed');
  expect(sent).toHaveLength(2);
  expect([...done.keys()]).toEqual(["given"]);
});
