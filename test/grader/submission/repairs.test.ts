import { expect, test } from "vitest";
import { collect } from "../../../grader/submission/collect.ts";
import { repairsIn } from "../../../grader/submission/repairs.ts";
import { cells } from "./cells.ts";

const repairs = (...sources: string[]) =>
  repairsIn(collect(cells(...sources)), ["f", "g"]).map(({ en }) => en);

test("finds nothing to repair in a notebook in order", () => {
  expect(
    repairs(
      "const two = 2; function helper() { return later; }",
      "const f = () => two * helper(); const g = two;",
      "const later = 1; const other = 1;",
      "const other = 2;",
    ),
  ).toEqual([]);
});

test("names what is declared twice, and in which cells", () => {
  expect(repairs("const f = 1;", "let a;", "const f = 2; type g = 1;")).toEqual(
    ["f is declared in cells 1, 3; the last one was graded."],
  );
});

test("names what had to be moved, where something needs it", () => {
  expect(
    repairs(
      "class g extends Base {}",
      "const unused = much; const much = 1;",
      "class Base {}",
    ),
  ).toEqual(["g needs Base, which stands below it; the order was changed."]);
});
