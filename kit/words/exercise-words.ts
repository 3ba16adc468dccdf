import type { Text } from "./text.ts";

/** What is said about one visible check. */
export interface CheckWords {
  /** What is checked, in plain words. */
  readonly what: Text;
  /** The fill-in that has to be looked at when it fails. */
  readonly fillIn: string;
}

/** What is said in one cell of checks. */
export interface SubjectWords {
  readonly title: Text;
  /** By the name of the check. */
  readonly checks: Readonly<Record<string, CheckWords>>;
}

/** All that is said in an exercise, in both languages. */
export interface ExerciseWords {
  /** By the name of the cell's subject. */
  readonly subjects: Readonly<Record<string, SubjectWords>>;
  /** The hints of each fill-in, from a nudge to almost the answer. */
  readonly hints: Readonly<Record<string, readonly Text[]>>;
}
