import type { Text } from "../../kit/words/text.ts";
import type { Failure, FailureKind } from "../failure.ts";
import type { Yardstick } from "../spec/open-exercise.ts";

/** What came of one hidden test for one submission. */
export interface TestOutcome {
  title: Text;
  points: number;
  hint: Text;
  failure?: Failure;
  /** The last of what it printed, or the first if it never came back. */
  printed?: string;
  /** What it gives for inputs that may be seen, where one can see a mistake. */
  picture?: TakenPicture;
}

/** Points of a line; `null` where a value is NaN or infinite. */
export interface Line {
  x: (number | null)[];
  y: (number | null)[];
}

/** A picture of a failed test, ready to be drawn. */
export interface TakenPicture {
  title: Text;
  axes: { x: Text; y: Text };
  right: Line;
  came?: Line;
  /** Why there is no line of the submission. */
  none?: { kind: FailureKind; why: Text };
}

/** What came of one submission; it does not say whose it was. */
export interface Report {
  exercise: string;
  seed: number;
  /** SHA-256 of the submission, and of what it was judged by. */
  hashes: Yardstick & { submission: string };
  /** Absent when the notebook is not gradable. */
  result?: { total: number; outOf: number; tests: TestOutcome[] };
  /** Why the notebook cannot be graded. */
  notGradable?: Text;
  /** What had to be repaired before it could be graded. */
  repairs: Text[];
  /** What the student should know, though it costs no point. */
  remarks: Text[];
}

/** The points of some tests. */
export function pointsOf(
  tests: readonly TestOutcome[],
): NonNullable<Report["result"]> {
  const sum = (some: readonly TestOutcome[]) =>
    some.reduce((total, { points }) => total + points, 0);
  const passed = tests.filter(({ failure }) => !failure);
  return { total: sum(passed), outOf: sum(tests), tests: [...tests] };
}
