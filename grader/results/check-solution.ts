import { grade } from "../grade.ts";
import { SpecificationError } from "../spec/load-specification.ts";
import type { OpenExercise } from "../spec/open-exercise.ts";

/**
 * Looks whether the course's own solution passes, before anybody is graded.
 *
 * @throws {SpecificationError} when it does not: the hidden tests are wrong.
 */
export async function checkSolution(
  exercise: OpenExercise,
  seed: number,
): Promise<void> {
  const submission = { bytes: exercise.solution };
  const how = { verdictOnly: true };
  const { result, notGradable } = await grade(submission, exercise, seed, how);
  const failed = result?.tests.find(({ failure }) => failure);
  if (result && !failed) return;
  const { name } = exercise.specification;
  const why = failed
    ? `the hidden test "${failed.title.en}": ${failed.failure?.message.en} ` +
      `${failed.failure?.detail ?? ""}`
    : `all hidden tests: ${notGradable?.en}`;
  throw new SpecificationError(
    `The course's own solution of ${name} fails ${why}. Nobody was graded ` +
      "by these tests.",
  );
}
