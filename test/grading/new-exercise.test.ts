import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { formatNotebook } from "../../kit/notebook.ts";
import { newHiddenTest } from "../../scripts/authoring/new-exercise/new-hidden-test.ts";
import { newNotebook } from "../../scripts/authoring/new-exercise/new-notebook.ts";
import { proveExercise } from "../../scripts/proof/prove-exercise.ts";
import { root } from "../../scripts/setup/root.mjs";

const NAME = "16-attention";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "course-"));
  mkdirSync(join(folder, "solutions"));
  mkdirSync(join(folder, "test", "hidden"), { recursive: true });
  const notebook = formatNotebook(newNotebook(NAME));
  writeFileSync(join(folder, "solutions", `${NAME}.ipynb`), notebook);
  const spec = JSON.stringify(join(root, "grader/spec/index.ts"));
  const test = newHiddenTest(NAME).replace(
    '"../../grader/spec/index.ts"',
    spec,
  );
  writeFileSync(join(folder, "test", "hidden", `${NAME}.test.ts`), test);
});
afterAll(() => rmSync(folder, { recursive: true }));

it("a new exercise can be proved as it is: only other answers are missing", async () => {
  const proof = await proveExercise(folder, NAME, 1);
  expect(proof.faults).toEqual(["1 other right answers, expected 3"]);
  expect(proof).toMatchObject({
    fillIns: 1,
    hiddenTests: 1,
    mistakes: 1,
    mistakesNamed: 1,
    mutantsKilled: proof.mutants,
  });
  expect(proof.mutants).toBe(3);
});
