import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grade } from "../grader/grade.ts";
import type { Report } from "../grader/report/report.ts";
import { onDeclared } from "../grader/spec/declare.ts";
import { OpenExercise } from "../grader/spec/open-exercise.ts";
import { takePicture } from "../grader/spec/take-picture.ts";
import { Preparer } from "../grader/submission/preparer.ts";
import { codeCells, parseNotebook } from "../kit/notebook.ts";

// In vitest, hidden tests judge the course's own solution, test by test.
onDeclared((specification) => {
  const { name, tests } = specification;
  describe(`solutions/${name}.ipynb`, () => {
    const preparer = new Preparer();
    let exercise: OpenExercise;
    let report: Report;

    beforeAll(async () => {
      const file = new URL(`../solutions/${name}.ipynb`, import.meta.url);
      const solution = codeCells(parseNotebook(readFileSync(file, "utf8")));
      const hashes = { tests: "", library: "", grader: "" };
      const parts = { specification, solution, preparer, hashes };
      exercise = await OpenExercise.open(parts);
      report = await grade({ bytes: exercise.solution }, exercise, 1);
    });

    afterAll(async () => {
      await exercise.close();
      await preparer.end();
    });

    it.each(tests.map(({ title }, i) => [title.en, i] as const))("%s", (_, i) =>
      expect(report.result?.tests[i].failure).toBeUndefined(),
    );

    const shown = tests.flatMap(({ picture }) => picture ?? []);
    it.each(shown.map((picture) => [picture.title.en, picture] as const))(
      "lies on the right line of the picture: %s",
      async (_, picture) => {
        const preparation = await exercise.prepare(exercise.solution, false);
        if ("refused" in preparation) throw new Error(preparation.refused.en);
        const sandbox = exercise.sandbox(preparation.program, 1);
        expect(await takePicture(picture, sandbox)).toBeUndefined();
        sandbox.close();
      },
    );
  });
});
