import type { Text } from "../../kit/words/text.ts";
import { type Match, matchExercise } from "./match-exercise.ts";
import { isNotebook, type StudentFile } from "./students.ts";

/** The file for an exercise, or why there is none. */
export type Choice =
  | { file: StudentFile; note?: Text }
  | { problem: Text }
  | undefined; // nothing that could be meant

/**
 * Which of the files that came together is the one for an exercise.
 *
 * The right name wins, then the place nearest to the top, then the names that
 * a notebook declares. Where two could be meant, none is taken: a grader must not guess.
 *
 * @param others if no other exercise is graded, all others that there are: a
 *   lone notebook is for this one, unless it is named after another
 */
export function chooseFile(
  files: readonly StudentFile[],
  exercise: string,
  others?: readonly string[],
): Choice {
  const by = (wanted: Match) =>
    nearest(files.filter((f) => matchExercise(f.name, exercise) === wanted));
  const exact = by("exact");
  if (exact.length > 0) return oneOf(exact, exercise);
  const inItsFolder = files.filter(
    ({ name, within }) => within.at(-1) === exercise && isNotebook(name),
  );
  const fitting = files.filter(
    ({ fits }) => fits?.length === 1 && fits[0] === exercise,
  );
  const lone = files.filter(
    ({ name, fits = [] }) =>
      others &&
      isNotebook(name) &&
      fits.length === 0 &&
      !others.some((other) => matchExercise(name, other)),
  );
  for (const some of [by("similar"), inItsFolder, fitting, lone]) {
    if (some.length === 0) continue;
    const choice = oneOf(some, exercise);
    if (!choice || "problem" in choice) return choice;
    const place = placeOf(choice.file);
    const say = some === fitting ? recognized : renamed;
    return { ...choice, note: say(place, exercise) };
  }
  return undefined;
}

function nearest(files: readonly StudentFile[]): StudentFile[] {
  const depth = Math.min(...files.map(({ within }) => within.length));
  return files.filter(({ within }) => within.length === depth);
}

function oneOf(files: readonly StudentFile[], exercise: string): Choice {
  if (files.length === 1) return { file: files[0] };
  const places = files.map((file) => `"${placeOf(file)}"`);
  return {
    problem: {
      en:
        `Several files could be meant for ${exercise}: ${listed(places)}. ` +
        "Hand in only one.",
      ja:
        `${exercise} のファイルが複数あり、どれか決められません: ` +
        `${listed(places)}。1 つだけ提出してください。`,
    },
  };
}

function renamed(place: string, exercise: string): Text {
  return {
    en: `The file was named "${place}"; it was taken for ${exercise}.ipynb.`,
    ja: `ファイル名は「${place}」でしたが、${exercise}.ipynb として採点しました。`,
  };
}

function recognized(place: string, exercise: string): Text {
  return {
    en:
      `The file was named "${place}", which tells no exercise; it was taken ` +
      `for ${exercise}.ipynb, whose names it declares.`,
    ja:
      `ファイル名「${place}」からはどの課題か分かりませんが、宣言されている名前から ` +
      `${exercise}.ipynb として採点しました。`,
  };
}

/** The place of a file below the student's folder. */
export function placeOf({ within, name }: StudentFile): string {
  return [...within, name].join("/");
}

/** So many names are told. */
const MOST = 10;

/** The first names of a list, and how many more there are. */
export function listed(names: readonly string[]): string {
  const more = names.length - MOST;
  const first = names.slice(0, MOST).join(", ");
  return more > 0 ? `${first}, … (+${more})` : first;
}
