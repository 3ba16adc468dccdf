import { runInNewContext } from "node:vm";
import { z } from "zod";
import type { Notebook } from "../../kit/notebook.ts";
import type { ExerciseWords } from "../../kit/words/exercise-words.ts";
import { Problem } from "../setup/problem.mjs";
import { parseProgram } from "./cell-program.ts";
import { solutionRegions } from "./solution-regions.ts";

const TAG = "words";
const LEAST_HINTS = 2;

const text = z.strictObject({
  en: z.string().min(1),
  ja: z.string().min(1),
});
const words: z.ZodType<ExerciseWords> = z.strictObject({
  subjects: z.record(
    z.string(),
    z.strictObject({
      title: text,
      checks: z.record(
        z.string(),
        z.strictObject({ what: text, fillIn: z.string() }),
      ),
    }),
  ),
  hints: z.record(z.string(), z.array(text).min(LEAST_HINTS)),
});

/** A cell of a notebook. */
export type NotebookCell = Notebook["cells"][number];

/** Whether a cell of a solution holds the words of its checks and hints. */
export function holdsWords(cell: NotebookCell): boolean {
  const metadata = cell.metadata as { tags?: string[] } | undefined;
  return cell.cell_type === "raw" && (metadata?.tags ?? []).includes(TAG);
}

/**
 * The file with the words of an exercise, made from the raw cell of its
 * solution that has the tag "words": an object as `ExerciseWords` describes.
 *
 * @param name the exercise, e.g. `06-layers`
 * @throws {Problem} when there is no such cell, or several, a language or a
 *   hint is missing, or names do not agree with those of the fill-ins.
 */
export function wordsFile(solution: Notebook, name: string): string {
  const file = `solutions/${name}.ipynb`;
  const cells = solution.cells.filter(holdsWords);
  if (cells.length !== 1) {
    throw new Problem(
      `${file} has ${cells.length} raw cells with the tag "${TAG}".`,
      "It needs one, with the words of its checks and hints: see CONTRIBUTING.",
    );
  }
  const text = cells[0].source.trim();
  const where = `${file}, the cell "${TAG}"`;
  expectNames(readWords(text, where), fillInsOf(solution, file), where);
  return `// Made from ${file} by npm run exercises.
import type { ExerciseWords } from "../words/exercise-words.ts";

export const ${identifier(name)} = ${text} as const satisfies ExerciseWords;
`;
}

/** The names of the fill-ins of a solution, in order. */
export function fillInsOf(solution: Notebook, file: string): string[] {
  return solution.cells.flatMap(({ cell_type, source }, i) =>
    cell_type === "code"
      ? solutionRegions(source, `${file}, cell ${i + 1}`).map((r) => r.fillIn)
      : [],
  );
}

function readWords(text: string, where: string): ExerciseWords {
  parseProgram(`(${text});`, where);
  const result = words.safeParse(runInNewContext(`(${text})`));
  if (result.success) return result.data;
  const [{ path, message }] = result.error.issues;
  throw new Problem(
    `${where}: at ${path.join(".") || "the top"}, ${message}.`,
    `Each text needs en and ja, each fill-in at least ${LEAST_HINTS} hints.`,
  );
}

/** Each fill-in has hints, and each name that is used is that of a fill-in. */
function expectNames(
  { subjects, hints }: ExerciseWords,
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

/** `06-layers` → `layers06` */
function identifier(name: string): string {
  const [number, ...words] = name.split("-");
  const [first, ...rest] = words;
  const tail = rest.map((word) => word[0].toUpperCase() + word.slice(1));
  return [first, ...tail, number].join("");
}
