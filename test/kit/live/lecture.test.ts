import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { parseLecture, promptOf } from "../../../kit/live/lecture.ts";
import { root } from "../../../scripts/setup/root.mjs";
import { smallLecture } from "./small-lecture.ts";

test("a lecture knows its title and the cells to be typed", () => {
  const { title, cells, steps } = parseLecture(smallLecture);
  expect(title).toBe("99 Doubling");
  expect(steps.map((at) => cells[at].id)).toEqual(["double", "use"]);
  expect(cells[2].mark?.notes).toBe("Say a function.");
});

test("a mark without notes is refused", () => {
  const text = smallLecture.replace(',"notes":"Say use it."', "");
  expect(() => parseLecture(text)).toThrow("notes");
});

const names = readdirSync(join(root, "notebooks")).filter(
  (name) => name.endsWith(".ipynb") && !name.startsWith("00-"),
);

describe.each(names)("%s", (name) => {
  const text = readFileSync(join(root, "notebooks", name), "utf8");
  const { cells, steps } = parseLecture(text);

  it("has four to ten steps that an instructor types", () => {
    expect(steps.length).toBeGreaterThanOrEqual(4);
    expect(steps.length).toBeLessThanOrEqual(10);
  });

  it("has prompts of one line, and some sentences to say for each", () => {
    for (const at of steps) {
      const { id, mark } = cells[at];
      if (mark === undefined) throw new Error(`${id} has no mark`);
      expect(promptOf(mark), id).toMatch(/^\/\/ .{5,70}$/);
      expect(mark.notes, id).toMatch(/^.{30,250}[.?!]$/);
    }
  });
});
