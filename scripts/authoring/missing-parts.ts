import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Notebook } from "../../kit/notebook.ts";
import { answersIn } from "./answers.ts";
import { askedFor, fillInsOf } from "./exercise-words.ts";
import { notebooksIn } from "./generated-exercises.ts";
import { hiddenTestOptions } from "./hidden-test-options.ts";
import { TO_WRITE } from "./placeholder.ts";
import { readNotebook } from "./read-notebook.ts";

/** So many other right answers show that no one way of writing is asked. */
export const LEAST_OTHER_ANSWERS = 3;

/** A fill-in that takes more lines is two fill-ins. */
export const MOST_LINES = 8;

const TEST = ".test.ts";

/**
 * What the exercises still lack, one sentence each; none if they are complete.
 * What takes a proof is left to `npm run proof`.
 *
 * @param root the folder of the course
 * @throws {Problem} when a file cannot be read, or its words are wrong.
 */
export function missingParts(root: string): string[] {
  const names = notebooksIn(join(root, "solutions")).map((file) =>
    basename(file, ".ipynb"),
  );
  const hidden = join(root, "test", "hidden");
  const tests = existsSync(hidden)
    ? readdirSync(hidden).filter((file) => file.endsWith(TEST))
    : [];
  const alone = tests
    .map((file) => basename(file, TEST))
    .filter((name) => !names.includes(name))
    .map((name) => `test/hidden/${name}${TEST} has no solutions/${name}.ipynb`);
  return [...names.flatMap((name) => missingOf(root, name)), ...alone];
}

function missingOf(root: string, name: string): string[] {
  const file = `solutions/${name}.ipynb`;
  const solution = readNotebook(join(root, file));
  const test = `test/hidden/${name}${TEST}`;
  const fillIns = fillInsOf(solution, file);
  return [
    ...placeholders(solution, file),
    ...wrongLengths(solution, file),
    ...uncheckedFillIns(solution, file, fillIns),
    ...(existsSync(join(root, test))
      ? missingInTest(readFileSync(join(root, test), "utf8"), test, fillIns)
      : [`${test} is missing: nothing would judge ${name}`]),
  ];
}

function placeholders({ cells }: Notebook, file: string): string[] {
  return cells.flatMap(({ source }, i) => {
    const count = source.split(TO_WRITE).length - 1;
    return count > 0 ? [toWrite(`${file}, cell ${i + 1}`, count)] : [];
  });
}

function wrongLengths({ cells }: Notebook, file: string): string[] {
  return cells.flatMap(({ cell_type, source }, i) => {
    const where = `${file}, cell ${i + 1}`;
    if (cell_type !== "code") return [];
    return answersIn(source, where)
      .filter(({ lines }) => lines < 1 || lines > MOST_LINES)
      .map(
        ({ fillIn, lines }) =>
          `${where}: the answer to ${fillIn} has ${lines} lines, expected ` +
          `1 to ${MOST_LINES}`,
      );
  });
}

function uncheckedFillIns(
  solution: Notebook,
  file: string,
  fillIns: readonly string[],
): string[] {
  const asked = askedFor(solution, file);
  return fillIns
    .filter((fillIn) => !asked.has(fillIn))
    .map((fillIn) => `${file}: no visible check names the fill-in ${fillIn}`);
}

function missingInTest(
  text: string,
  file: string,
  fillIns: readonly string[],
): string[] {
  const { mistakes, otherAnswers, tests } = hiddenTestOptions(text, file);
  const count = text.split(TO_WRITE).length - 1;
  return [
    ...(count > 0 ? [toWrite(file, count)] : []),
    ...fillIns
      .filter((fillIn) => !mistakes.get(fillIn))
      .map((fillIn) => `${file}: no well-known mistake of ${fillIn}`),
    ...(otherAnswers < LEAST_OTHER_ANSWERS
      ? [
          `${file}: ${otherAnswers} other right answers, expected at least ` +
            `${LEAST_OTHER_ANSWERS}`,
        ]
      : []),
    ...(tests === 0 ? [`${file}: no test`] : []),
  ];
}

function toWrite(where: string, count: number): string {
  const times = count === 1 ? "" : `, ${count} times`;
  return `${where}: still says "${TO_WRITE}"${times}`;
}
