import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { Course } from "../../../grader/course.ts";
import { exercisesThatFit } from "../../../grader/intake/fits.ts";

const folder = fileURLToPath(new URL("../../..", import.meta.url));
const course = new Course({ folder });
const exercises = await course.exercises();
const names = await course.namesOf(exercises);

test.each(exercises)(
  "each notebook of %s fits that exercise and no other",
  (exercise) => {
    for (const place of ["solutions", "exercises"]) {
      const file = `${folder}/${place}/${exercise}.ipynb`;
      const text = readFileSync(file, "utf8");
      expect(exercisesThatFit(text, names)).toEqual([exercise]);
    }
  },
);

test("a name counts where it is declared, not where it is used", () => {
  const some = new Map([["a", ["$net", "Layer"]]]);
  const fitting = (text: string) => exercisesThatFit(text, some);
  expect(fitting("const $net = 1;")).toEqual(["a"]);
  expect(fitting("x;\\nexport async function Layer() {}")).toEqual(["a"]);
  expect(fitting("const $network = 1; class Layers {}")).toEqual([]);
  expect(fitting("new Layer(); subclass Layer;")).toEqual([]);
});
