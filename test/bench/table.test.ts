import { expect, it } from "vitest";
import { table } from "../../bench/report/table.ts";

it("is a Markdown table with straight columns, numbers to the right", () => {
  const text = table(
    ["peer", "(a)"],
    [
      ["NumPy", "2.0×"],
      ["tfjs", "15×"],
    ],
  );
  expect(text).toBe(
    [
      "| peer  |  (a) |",
      "| ----- | ---: |",
      "| NumPy | 2.0× |",
      "| tfjs  |  15× |",
    ].join("\n"),
  );
});

it("refuses a row with a cell too many or too few", () => {
  expect(() => table(["a", "b"], [["only one"]])).toThrow("expects 2 cells");
});
