import { expect, test } from "vitest";
import { parseLecture } from "../../../kit/live/lecture.ts";
import { conditionOf } from "../../../kit/live/live-document.ts";
import { smallLecture } from "./small-lecture.ts";

const { cells } = parseLecture(smallLecture);
const [, given, double] = cells;

test.each([
  ["open", "// a function"],
  ["open", ""],
  ["finished", "const f = (x) => two * x;\n"],
  ["edited", "// a function\nconst f ="],
  ["gone", undefined],
] as const)("a step is %s with %j in its cell", (condition, source) => {
  expect(conditionOf(double, source)).toBe(condition);
});

test("an emptied cell that is no step has been edited", () => {
  expect(conditionOf(given, "")).toBe("edited");
  expect(conditionOf(given, "const two = 2;")).toBe("finished");
});
