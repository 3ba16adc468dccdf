import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { selectNotebooks } from "../../scripts/notebooks/select-notebooks.ts";

describe("the words of npm run notebooks", () => {
  let root = "";
  const first = join("notebooks", "01-forward.ipynb");
  const tenth = join("notebooks", "10-multilayer.ipynb");
  const exercise = join("exercises", "06-layers.ipynb");

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "select "));
    mkdirSync(join(root, "notebooks"));
    mkdirSync(join(root, "exercises"));
    for (const path of [tenth, first, exercise, join("notebooks", "x.txt")]) {
      writeFileSync(join(root, path), "");
    }
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test("mean all lectures, in order, when there are none", () => {
    expect(selectNotebooks(root, [])).toEqual([first, tenth]);
  });

  test.each([
    ["10", [tenth]],
    ["10-multilayer", [tenth]],
    ["10-multilayer.ipynb", [tenth]],
    ["notebooks/10-multilayer.ipynb", [tenth]],
    ["exercises/06-layers.ipynb", [exercise]],
  ])("%s means %j", (word, paths) => {
    expect(selectNotebooks(root, [word])).toEqual(paths);
  });

  test("name a notebook once, though they mean it twice", () => {
    expect(selectNotebooks(root, ["10", "01", "10-multilayer"])).toEqual([
      tenth,
      first,
    ]);
  });

  test.each(["1", "12", "multilayer", "exercises/07.ipynb"])(
    "%s fits nothing, and the error lists what there is",
    (word) => {
      expect(() => selectNotebooks(root, [word])).toThrow(
        expect.objectContaining({
          message: `No notebook fits "${word}".`,
          advice: expect.stringContaining(tenth),
        }),
      );
    },
  );
});
