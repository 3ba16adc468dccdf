import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Notebook } from "../../kit/notebook.ts";
import { exerciseNotebook } from "../../scripts/authoring/exercise-notebook.ts";
import { generatedExercises } from "../../scripts/authoring/generated-exercises.ts";

const SOLVED = `// BEGIN SOLUTION const y = todo("y");
const y = 2;
// END SOLUTION`;

function notebook(...sources: string[]): Notebook {
  const cells = sources.map((source) => ({
    cell_type: "code" as const,
    source,
    outputs: ["an old one"],
    execution_count: 3,
  }));
  return { nbformat: 4, nbformat_minor: 5, cells };
}

describe("exerciseNotebook", () => {
  it("replaces the answers, and keeps no outputs", () => {
    const { cells } = exerciseNotebook(notebook("1;", SOLVED), "06.ipynb");
    expect(cells.map(({ source }) => source)).toEqual([
      "1;",
      'const y = todo("y");',
    ]);
    expect(cells[1]).toMatchObject({ outputs: [], execution_count: null });
  });

  it("refuses a solution without a single fill-in", () => {
    expect(() => exerciseNotebook(notebook("1;"), "06.ipynb")).toThrow(
      "06.ipynb has no fill-in: it would be published as it is.",
    );
  });
});

describe("generatedExercises", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "solutions-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("names the solution that is no notebook", () => {
    writeFileSync(join(folder, "07.ipynb"), "{");
    expect(() => generatedExercises(folder)).toThrow(
      /07\.ipynb: This file is no JSON/,
    );
  });
});
