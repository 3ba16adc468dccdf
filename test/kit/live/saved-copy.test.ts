import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepCopy } from "../../../kit/live/saved-copy.ts";
import { makeWorkingCopy } from "../../../kit/live/working-copy.ts";
import { parseNotebook } from "../../../kit/notebook.ts";
import { smallLecture } from "./small-lecture.ts";

const name = "99-doubling";
const day = new Date(2026, 3, 5, 23, 59);
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "live-"));
  mkdirSync(join(root, "notebooks"));
  writeFileSync(join(root, "notebooks", `${name}.ipynb`), smallLecture);
  const { path } = makeWorkingCopy(root, name);
  const file = join(root, path);
  const notebook = parseNotebook(readFileSync(file, "utf8"));
  Object.assign(notebook.cells[4], {
    source: "f(22)",
    metadata: { execution: { "iopub.status.busy": "now" }, tags: ["mine"] },
    outputs: [{ output_type: "stream", name: "stdout", text: "44\n" }],
  });
  writeFileSync(file, JSON.stringify(notebook));
});

afterEach(() => rmSync(root, { recursive: true }));

test("what was typed is kept with its outputs, under the day", () => {
  const path = keepCopy(root, name, day);
  expect(path).toBe("live/saved/2026-04-05-99-doubling.ipynb");
  const { cells } = parseNotebook(readFileSync(join(root, path), "utf8"));
  expect(cells[4]).toMatchObject({ source: "f(22)" });
  expect(JSON.stringify(cells[4].outputs)).toContain("44");
  expect(cells[4].metadata).toEqual({ tags: ["mine"] });
  expect(cells[0].source).toContain("](../../notebooks/08-x.ipynb)");
});

test("nothing is overwritten, and nothing half written is left", () => {
  const paths = [1, 2].map(() => keepCopy(root, name, day));
  expect(paths[1]).toBe("live/saved/2026-04-05-99-doubling-2.ipynb");
  expect(readdirSync(join(root, "live/saved"))).toHaveLength(2);
});
