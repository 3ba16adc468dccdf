import { expect } from "vitest";
import type { FailureKind } from "../../grader/failure.ts";
import { grade } from "../../grader/grade.ts";
import { bytesOf } from "../../grader/spec/bytes-of.ts";
import type { OpenExercise } from "../../grader/spec/open-exercise.ts";

/** What becomes of a hidden test. */
export type Verdict = "passes" | FailureKind;

/** What the test of `double` says, and words of its message. */
type Fate =
  | { double: "passes"; says?: undefined }
  | { double: FailureKind; says: string };

/** One attack, and exactly what is to become of it. */
export type Attack = Fate & {
  /** What is tried. */
  name: string;
  /** The body of `double(x)`. */
  body?: string;
  /** The cell with `double`, where a body is not enough. */
  cell?: string;
  /** The cell with `triple`, where it looks for what `double` has left. */
  neighbour?: string;
  /** What the test of `triple` says: a right answer keeps its point. */
  triple?: Verdict;
  /** What the last of the output of `double` must be, if it fails. */
  prints?: RegExp;
};

const FROM = "import { NDArray, zeros } from '@course/lib';";
const RIGHT = "const triple = (x) => x.mul(3);";

/** Attacks of one kind. */
export interface Family {
  name: string;
  /** Whether walls concern it: then also without bubblewrap. */
  bothWays?: boolean;
  attacks: readonly Attack[];
}

/** Grades an attack as a submission, beside a right answer to the other test. */
export async function verdictOf(attack: Attack, opened: OpenExercise) {
  const { cell = `function double(x) {\n${attack.body}\n}` } = attack;
  const { neighbour = RIGHT } = attack;
  const sources = [FROM, cell, neighbour].map((source) => ({ source }));
  const bytes = bytesOf(sources);
  const report = await grade({ bytes }, opened, 7, { withTypes: false });
  const { tests = [], total } = report.result ?? {};
  const kinds = tests.map(({ title, failure }) => [
    title.en,
    failure?.kind ?? "passes",
  ]);
  const told = tests.find(({ title }) => title.en === "double");
  return {
    ...Object.fromEntries(kinds),
    total,
    says: told?.failure?.message.en,
    ...("prints" in attack && { prints: told?.printed }),
  };
}

/** What `verdictOf` has to give. */
export function expected({ double, triple = "passes", says, prints }: Attack) {
  const total = (double === "passes" ? 3 : 0) + (triple === "passes" ? 1 : 0);
  return {
    double,
    triple,
    total,
    says: says && expect.stringContaining(says),
    ...(prints && { prints: expect.stringMatching(prints) }),
  };
}
