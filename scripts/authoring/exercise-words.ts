import { z } from "zod";
import type { Notebook } from "../../kit/notebook.ts";
import type { ExerciseWords } from "../../kit/words/exercise-words.ts";
import { Problem } from "../setup/problem.mjs";
import { identifier } from "./exercise-name.ts";
import { QUESTIONS, questionsOf, sealQuestion } from "./sealed-questions.ts";
import { solutionRegions } from "./solution-regions.ts";
import {
  isTagged,
  type NotebookCell,
  readWords,
  textSchema,
} from "./words-cell.ts";

const TAG = "words";
const LEAST_HINTS = 2;

const words: z.ZodType<ExerciseWords> = z.strictObject({
  subjects: z.record(
    z.string(),
    z.strictObject({
      title: textSchema,
      checks: z.record(
        z.string(),
        z.strictObject({ what: textSchema, fillIn: z.string() }),
      ),
    }),
  ),
  hints: z.record(z.string(), z.array(textSchema).min(LEAST_HINTS)),
});

/** Whether a cell of a solution holds words of checks, hints or questions. */
export function holdsWords(cell: NotebookCell): boolean {
  return isTagged(cell, TAG) || isTagged(cell, QUESTIONS);
}

/**
 * The file with the words of an exercise, made from the raw cell of its
 * solution that has the tag "words": an object as `ExerciseWords` describes.
 * Questions of a quiz come from another raw cell, with the tag "questions".
 *
 * @param name the exercise, e.g. `06-layers`
 * @throws {Problem} when there is no such cell, or several, a language or a
 *   hint is missing, or names do not agree with those of the fill-ins.
 */
export function wordsFile(solution: Notebook, name: string): string {
  const file = `solutions/${name}.ipynb`;
  const { text, where, found } = wordsCell(solution, file);
  const asked = questionsOf(solution, file);
  expectNames(found, Object.keys(asked), fillInsOf(solution, file), where);
  const head = `// Made from ${file} by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";
`;
  if (Object.keys(asked).length === 0) {
    return `${head}
export const ${identifier(name)} = ${text} as const satisfies ExerciseWords;
`;
  }
  const sealed = Object.entries(asked).map(([question, written]) => [
    question,
    sealQuestion(name, question, written),
  ]);
  // Not `as const`: the boxes would stand in the declarations once more.
  return `${head}
const words = ${text} as const;

const questions = ${JSON.stringify(Object.fromEntries(sealed), null, 2)};

export const ${identifier(name)} = { ...words, questions } satisfies ExerciseWords;
`;
}

/**
 * The names of the fill-ins that a visible check or a question asks for.
 *
 * @throws {Problem} as {@link wordsFile}, but names are not compared.
 */
export function askedFor(solution: Notebook, file: string): Set<string> {
  const { subjects } = wordsCell(solution, file).found;
  const checked = Object.values(subjects).flatMap(({ checks }) =>
    Object.values(checks).map(({ fillIn }) => fillIn),
  );
  return new Set([...checked, ...Object.keys(questionsOf(solution, file))]);
}

/**
 * How many hints there are for all fill-ins together; each has at least two.
 *
 * @throws {Problem} as {@link askedFor}.
 */
export function countHints(solution: Notebook, file: string): number {
  const { hints } = wordsCell(solution, file).found;
  return Object.values(hints).flat().length;
}

function wordsCell(solution: Notebook, file: string) {
  const cells = solution.cells.filter((cell) => isTagged(cell, TAG));
  if (cells.length !== 1) {
    throw new Problem(
      `${file} has ${cells.length} raw cells with the tag "${TAG}".`,
      "It needs one, with the words of its checks and hints: see CONTRIBUTING.",
    );
  }
  const text = cells[0].source.trim();
  const where = `${file}, the cell "${TAG}"`;
  const advice = `Each text needs en and ja, each fill-in at least ${LEAST_HINTS} hints.`;
  const found = readWords(text, words, { where, advice });
  return { text, where, found };
}

/** The names of the fill-ins of a solution, in order. */
export function fillInsOf(solution: Notebook, file: string): string[] {
  return solution.cells.flatMap(({ cell_type, source }, i) =>
    cell_type === "code"
      ? solutionRegions(source, `${file}, cell ${i + 1}`).map((r) => r.fillIn)
      : [],
  );
}

/** Each fill-in has hints, and each name that is used is that of a fill-in. */
function expectNames(
  { subjects, hints }: ExerciseWords,
  questions: readonly string[],
  fillIns: readonly string[],
  where: string,
): void {
  const checks = Object.values(subjects).flatMap((s) =>
    Object.values(s.checks),
  );
  const problems = [
    ...fillIns
      .filter((name, i) => fillIns.indexOf(name) !== i)
      .map((name) => `two fill-ins are named ${name}`),
    ...fillIns
      .filter((name) => !Object.hasOwn(hints, name))
      .map((name) => `the fill-in ${name} has no hints`),
    ...Object.keys(hints)
      .filter((name) => !fillIns.includes(name))
      .map((name) => `there are hints for ${name}, which is no fill-in`),
    ...checks
      .filter(({ fillIn }) => !fillIns.includes(fillIn))
      .map(({ fillIn }) => `a check names ${fillIn}, which is no fill-in`),
    ...questions
      .filter((name) => !fillIns.includes(name))
      .map((name) => `the question ${name} is no fill-in`),
  ];
  if (problems.length > 0) {
    throw new Problem(
      `${where}: ${problems.join("; ")}.`,
      `The fill-ins are ${fillIns.join(", ")}.`,
    );
  }
}

/** The file that exports the words of all exercises. */
export function wordsIndex(names: readonly string[]): string {
  const lines = names.map(
    (name) => `export { ${identifier(name)} } from "./${name}.ts";`,
  );
  return ["// Made by npm run exercises.", ...lines, ""].join("\n");
}
