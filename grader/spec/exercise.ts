import type { Text } from "../../kit/words/text.ts";
import { declare } from "./declare.ts";
import type { Picture } from "./picture.ts";
import type { DeclaredTest, TestContext } from "./run-test.ts";
import type { LibraryName } from "./submission.ts";
import type { Mistakes, OtherAnswer } from "./variants.ts";

/** The answers to an exercise that its tests know. */
interface KnownAnswers {
  /** The well-known wrong answers, by fill-in: the feedback names them. */
  mistakes: Mistakes;
  /** Right answers that are written differently: the proof judges them. */
  otherAnswers: readonly OtherAnswer[];
  /** Mutants that change nothing, as the proof names them, and why. */
  equivalent?: Readonly<Record<string, string>>;
}

/** What an exercise asks for. */
export interface ExerciseOptions<Names, A extends LibraryName>
  extends KnownAnswers {
  /** What the student writes, by name: the reference gives the types. */
  names: Names;
  /** What of `@course/lib` a submission may use. */
  allow: readonly A[];
  /** Milliseconds for each evaluation. */
  timeLimit?: number;
}

/** What is told of a hidden test. */
export interface TestAbout<Names, A extends LibraryName, Given> {
  points: number;
  hint: Text;
  picture?: Picture<Names, A, Given>;
  /** Milliseconds for all its evaluations: those of five unless given. */
  timeLimit?: number;
}

/** Declares a hidden test of an exercise. */
export type HiddenTest<Names, A extends LibraryName> = <Given>(
  title: Text,
  about: TestAbout<Names, A, Given>,
  body: (context: TestContext<Names, A>) => Promise<void>,
) => void;

/**
 * The hidden specification of an exercise.
 *
 * Whoever loads it decides what becomes of it: the grader judges submissions
 * by it, and vitest the course's own solution.
 *
 * @throws {Error} when nobody has loaded it, as when the file is run alone.
 */
export function exercise<
  const Names extends object,
  const A extends LibraryName,
>(
  name: string,
  { names, allow, timeLimit = 5_000, ...known }: ExerciseOptions<Names, A>,
  define: (test: HiddenTest<Names, A>) => void,
): void {
  const tests: DeclaredTest[] = [];
  define((title, about, body) => {
    // What the tests see of a submission has the types of the reference.
    tests.push({ title, ...about, body } as unknown as DeclaredTest);
  });
  declare({
    name,
    rules: { names: Object.keys(names), allow },
    timeLimit,
    tests,
    ...known,
  });
}
