import { expect, test } from "vitest";
import { shown } from "../../../kit/live/output.ts";

const bundle = (data: object) =>
  shown({ output_type: "display_data", data: { ...data } });

test("a chart is shown as its picture, with its words", () => {
  const data = { "text/plain": "rises", "image/svg+xml": ["<svg>", "</svg>"] };
  const wanted = { kind: "svg", data: "<svg></svg>", words: "rises" };
  expect(bundle(data)).toEqual(wanted);
});

test("HTML comes before its words, and words alone are shown", () => {
  const both = { "text/plain": "b", "text/html": "<b>b</b>" };
  expect(bundle(both).kind).toBe("html");
  expect(bundle({ "text/plain": "b" })).toMatchObject({ kind: "text" });
});

test("what was printed as an error is shown as one, without colours", () => {
  const text = ["\u001b[31mno\u001b[0m\n"];
  const printed = shown({ output_type: "stream", name: "stderr", text });
  expect(printed).toEqual({ kind: "error", data: "no\n", words: "" });
});
