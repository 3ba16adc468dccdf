import * as exercises from "../exercises/index.ts";
import type {
  ExerciseWords,
  QuestionWords,
  SubjectWords,
} from "./exercise-words.ts";
import type { Text } from "./text.ts";
import { welcome } from "./welcome.ts";

type Exercises = typeof exercises & { welcome: typeof welcome };
type Merged<Part extends "subjects" | "hints"> = UnionToIntersection<
  Exercises[keyof Exercises][Part]
>;
type Asked<Words> = Words extends { questions: infer Questions }
  ? keyof Questions & string
  : never;
type UnionToIntersection<U> = (
  U extends unknown
    ? (part: U) => void
    : never
) extends (all: infer All) => void
  ? All
  : never;

/** The name of a cell of checks: `"affine"`. */
export type Subject = keyof Merged<"subjects"> & string;

/** The names of the checks of a cell. */
export type CheckName<S extends Subject> = Merged<"subjects">[S] extends {
  checks: infer Checks;
}
  ? keyof Checks & string
  : never;

/** The name of a fill-in: `"affine.forward"`. */
export type FillIn = keyof Merged<"hints"> & string;

/** The name of a question of a quiz: `"largestSlope"`. */
export type Question = Asked<Exercises[keyof Exercises]>;

const all: readonly ExerciseWords[] = [welcome, ...Object.values(exercises)];

/** What is said about each cell of checks, of all exercises. */
export const subjects: Readonly<Record<string, SubjectWords>> = merged(
  all.map((words) => words.subjects),
);

/** The hints of each fill-in, of all exercises. */
export const hints: Readonly<Record<string, readonly Text[]>> = merged(
  all.map((words) => words.hints),
);

/** The questions of all exercises. */
export const questions: Readonly<Record<string, QuestionWords>> = merged(
  all.map((words) => words.questions ?? {}),
);

/**
 * @throws {Error} when two exercises use one name: the second would be lost.
 */
function merged<T>(parts: readonly Readonly<Record<string, T>>[]) {
  const names: Record<string, T> = {};
  for (const [name, words] of parts.flatMap(Object.entries<T>)) {
    if (Object.hasOwn(names, name)) {
      throw new Error(
        `Two exercises use the name ${name} in their words: rename one.`,
      );
    }
    names[name] = words;
  }
  return names;
}
