import { expect, test } from "vitest";
import { FileDocument } from "../../../kit/live/file-document.ts";
import { stripLecture } from "../../../kit/live/working-copy.ts";
import { parseNotebook } from "../../../kit/notebook.ts";
import { smallLecture } from "./small-lecture.ts";

function document() {
  const server = { saved: parseNotebook(stripLecture(smallLecture)) };
  const read = async () => structuredClone(server.saved);
  const write = async (_: string, content: typeof server.saved) => {
    server.saved = content;
  };
  return { server, file: new FileDocument({ read, write }, "live/99.ipynb") };
}

const filling = {
  id: "use",
  before: "// use it",
  source: "f(21)",
  outputs: [{ output_type: "stream", name: "stdout", text: "42\n" }],
  count: 3,
};

test("a cell is filled in the saved notebook", async () => {
  const { server, file } = document();
  await file.fill(filling);
  const cell = server.saved.cells[4];
  expect(cell).toMatchObject({ source: "f(21)", execution_count: 3 });
  expect((await file.sources()).get("use")).toBe("f(21)");
});

test("a cell that was edited meanwhile is left alone", async () => {
  const { server, file } = document();
  server.saved.cells[4].source = "f(22)";
  await file.fill(filling);
  expect(server.saved.cells[4].source).toBe("f(22)");
});
