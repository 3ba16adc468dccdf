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

/** A question of a quiz: what is said after an answer is sealed. */
export interface QuestionWords {
  /** What is asked, in short. */
  readonly title: Text;
  /** The exercise that asks it. */
  readonly exercise: string;
  /** Digits behind the point, where the answer is a number. */
  readonly digits?: number;
  /** One box for each answer that has an explanation: see `seal`. */
  readonly sealed: readonly string[];
}

/** All that is said in an exercise, in both languages. */
export interface ExerciseWords {
  /** By the name of the cell's subject. */
  readonly subjects: Readonly<Record<string, SubjectWords>>;
  /** The hints of each fill-in, from a nudge to almost the answer. */
  readonly hints: Readonly<Record<string, readonly Text[]>>;
  /** By the name of the question, which is the name of its fill-in. */
  readonly questions?: Readonly<Record<string, QuestionWords>>;
}
