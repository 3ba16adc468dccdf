import { expect, test } from "vitest";
import { WindowDocument } from "../../../kit/live/window-document.ts";

const cell = (id: string, source: string) => ({
  id,
  type: "code" as const,
  source,
  outputs: [],
});

function opened() {
  const sent: { request: number; kind: string }[] = [];
  const window = new WindowDocument((text) => sent.push(JSON.parse(text)));
  window.hear({ kind: "order", ids: ["a", "b"] });
  window.hear({ kind: "cells", cells: [cell("a", "1"), cell("b", "2")] });
  return { window, sent };
}

test("it knows what stands in the window, saved or not", async () => {
  const { window } = opened();
  window.hear({ kind: "cells", cells: [cell("b", "3")] });
  expect([...(await window.sources())]).toEqual([
    ["a", "1"],
    ["b", "3"],
  ]);
});

test("a cell that was deleted is gone", async () => {
  const { window } = opened();
  window.hear({ kind: "order", ids: ["b"] });
  expect([...(await window.sources()).keys()]).toEqual(["b"]);
});

test("a request is over when the window answers it", async () => {
  const { window, sent } = opened();
  let over = false;
  const saved = window.save().then(() => {
    over = true;
  });
  expect(sent).toEqual([{ request: 1, kind: "save" }]);
  window.hear({ kind: "answer", request: 7 });
  await Promise.resolve();
  expect(over).toBe(false);
  window.hear({ kind: "answer", request: 1 });
  await saved;
  expect(over).toBe(true);
});
