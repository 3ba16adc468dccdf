import { RefusedError } from "../refused-error.ts";
import { matchExercise } from "./match-exercise.ts";
import { isNotebook, type StudentFile, type StudentFiles } from "./students.ts";

/** The names that each exercise asks for. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** So many of an exercise's names have to be there. */
const LEAST = 0.5;

/**
 * The exercises of which a notebook declares at least half of the names, from
 * its text alone: it is not read as a program here.
 */
export function exercisesThatFit(text: string, names: Names): string[] {
  return [...names]
    .filter(([, some]) => {
      const declared = some.filter((name) => declares(text, name));
      return declared.length > 0 && declared.length >= LEAST * some.length;
    })
    .map(([exercise]) => exercise);
}

/** Whether the text of a notebook file declares a name; `\n` is two letters. */
function declares(text: string, name: string): boolean {
  const plain = name.replace(/[$]/g, "\\$&");
  const before = "(?:^|[^\\w$\\\\]|\\\\[nrt])";
  const word = "(?:class|function|const|let|var)";
  return new RegExp(`${before}${word}\\s+${plain}(?![\\w$])`).test(text);
}

/**
 * Looks into the notebooks whose names and folders tell no exercise, and notes
 * for which ones they could be.
 *
 * @param namesOf called only if there is such a notebook
 */
export async function findFits(
  students: readonly StudentFiles[],
  exercises: readonly string[],
  namesOf: () => Promise<Names>,
): Promise<void> {
  const tells = ({ name, within }: StudentFile) =>
    exercises.some(
      (one) => within.at(-1) === one || matchExercise(name, one) !== undefined,
    );
  for (const file of students.flatMap(({ files }) => files)) {
    if (!isNotebook(file.name) || file.refused || tells(file)) continue;
    try {
      const text = (await file.read()).toString("utf8");
      file.fits = exercisesThatFit(text, await namesOf());
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error; // told when it is read
    }
  }
}
