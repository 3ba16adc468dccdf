import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseNotebook } from "../../kit/notebook.ts";
import { notebooksIn } from "../../scripts/authoring/generated-exercises.ts";
import { executeNotebook } from "../../scripts/notebooks/execute-notebook.ts";
import { root } from "../../scripts/setup/root.mjs";
import { notebookFolder } from "./fixture.ts";

const SECONDS = 60;
const CHART = "application/vnd.vegalite.v5+json";

/** What the check cells of a notebook say after a run, one text a table. */
async function checksOf(file: string, change = (text: string) => text) {
  const path = join(notebookFolder(), "copy.ipynb");
  writeFileSync(
    join(root, path),
    change(readFileSync(join(root, file), "utf8")),
  );
  const { text, problems } = await executeNotebook(root, path, SECONDS);
  expect(problems).toEqual([]);
  const tables = parseNotebook(text ?? "").cells.flatMap(
    ({ outputs }) => outputs as { data?: Record<string, string[]> }[] | [],
  );
  return tables
    .map((output) => output?.data ?? {})
    .filter((data) => !(CHART in data))
    .map((data) => data["text/plain"])
    .filter((lines) => lines !== undefined)
    .map((lines) => [lines].flat().join(""));
}

describe.each(notebooksIn(join(root, "solutions")))("%s", (name) => {
  it("passes all its visible checks in the kernel when solved", async () => {
    const tables = await checksOf(`solutions/${name}`);
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      expect(table).not.toMatch(/✗|…/);
      expect(table).toMatch(/(\d+) of \1 visible checks pass\.|^✓ right: /);
    }
  });

  it("runs untouched, and every table says what is to do", async () => {
    const tables = await checksOf(`exercises/${name}`);
    for (const table of tables) {
      expect(table).toMatch(/… to do|– skipped/);
      expect(table).toMatch(/(^| )0 of \d+ (visible|questions)/m);
    }
  });
});

describe("06-layers.ipynb", () => {
  it("shows expected, actual and a hint for a forgotten transpose", async () => {
    const [, affine] = await checksOf("solutions/06-layers.ipynb", (text) =>
      text.replace("dout.matmul(W.T)", "dout.matmul(W)"),
    );
    expect(affine).toContain("✗ error: backward returns dx");
    expect(affine).toContain("inner sizes differ: (2, 2) times (3, 2)");
    expect(affine).toContain('hint("affine.dx") helps');
  });

  it("shows how many numbers differ for a sum that is not taken", async () => {
    const [, affine] = await checksOf("solutions/06-layers.ipynb", (text) =>
      text.replace("const db = dout.sum(0)", "const db = dout.mean(0)"),
    );
    expect(affine).toContain("✗ differs: backward stores db");
    expect(affine).toContain("2 of 2 numbers differ.");
    expect(affine).toContain("4 of 5 visible checks pass.");
  });
});
