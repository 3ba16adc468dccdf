import type { Text } from "../../kit/words/text.ts";
import type { Failure } from "../failure.ts";
import type { TestOutcome } from "./report.ts";

/** A wrong answer that several may have given. */
export interface WrongAnswer {
  /** Whether it is a well-known mistake, named by the exercise. */
  isKnown: boolean;
  says: Text;
  students: number;
  /** The titles of the tests in which it shows. */
  tests: Text[];
}

/**
 * The wrong answers of a class, the commonest first.
 *
 * One mistake shows in several tests: it is told once. "The result is wrong"
 * may have a cause of its own in each test: it is told test by test.
 *
 * @param all the tests of each submission
 */
export function wrongAnswers(
  all: readonly (readonly TestOutcome[])[],
): WrongAnswer[] {
  const found = new Map<string, WrongAnswer>();
  for (const tests of all) {
    const theirs = new Set<WrongAnswer>();
    for (const { title, failure } of tests) {
      if (!failure || failure.kind === "todo") continue;
      const key = keyOf(failure, title);
      const says = failure.mistake ?? failure.message;
      const isKnown = failure.mistake !== undefined;
      const known = found.get(key) ?? { isKnown, says, students: 0, tests: [] };
      found.set(key, known);
      if (!known.tests.some(({ en }) => en === title.en)) {
        known.tests.push(title);
      }
      theirs.add(known);
    }
    for (const one of theirs) one.students += 1;
  }
  return [...found.values()].sort((a, b) => b.students - a.students);
}

function keyOf({ kind, message, mistake }: Failure, title: Text): string {
  if (mistake) return JSON.stringify(["mistake", mistake.en]);
  const place = kind === "wrong" ? title.en : "";
  return JSON.stringify([message.en, place]);
}
