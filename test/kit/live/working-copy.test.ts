import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  makeWorkingCopy,
  stripLecture,
} from "../../../kit/live/working-copy.ts";
import { parseNotebook } from "../../../kit/notebook.ts";
import { smallLecture } from "./small-lecture.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "live-"));
  mkdirSync(join(root, "notebooks"));
  writeFileSync(join(root, "notebooks", "99-doubling.ipynb"), smallLecture);
});

afterEach(() => rmSync(root, { recursive: true }));

test("marked cells hold their prompt, and nothing has an output", () => {
  const { cells } = parseNotebook(stripLecture(smallLecture));
  expect(cells.map(({ source }) => source)).toEqual([
    "# 99 Doubling\n\nSee [08](../notebooks/08-x.ipynb).",
    "const two = 2;",
    "// a function",
    "## 2. Its use",
    "// use it",
    "f(f(1))",
  ]);
  const code = cells.filter(({ cell_type }) => cell_type === "code");
  expect(code.map(({ outputs }) => outputs)).toEqual([[], [], [], []]);
});

test("notes for the instructor are not in the copy", () => {
  expect(stripLecture(smallLecture)).not.toContain("Say");
});

test("a copy that is there is taken as it is", () => {
  expect(makeWorkingCopy(root, "99-doubling").found).toBe(false);
  const file = join(root, "live/99-doubling.ipynb");
  writeFileSync(file, "typed");
  expect(makeWorkingCopy(root, "99-doubling").found).toBe(true);
  expect(readFileSync(file, "utf8")).toBe("typed");
});

test("a fresh copy moves the old one aside, under a name of its own", () => {
  makeWorkingCopy(root, "99-doubling");
  const file = join(root, "live/99-doubling.ipynb");
  const now = new Date("2026-04-05T06:07:08Z");
  const moved = ["first", "second"].map((text) => {
    writeFileSync(file, text);
    return makeWorkingCopy(root, "99-doubling", { fresh: true, now }).moved;
  });
  expect(moved[0]).toBe("live/kept/99-doubling.2026-04-05T06-07-08.ipynb");
  const texts = moved.map((path) =>
    readFileSync(join(root, `${path}`), "utf8"),
  );
  expect(texts).toEqual(["first", "second"]);
  expect(readFileSync(file, "utf8")).toBe(stripLecture(smallLecture));
});
