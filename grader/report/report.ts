import type { TestOutcome } from "../run/outcome.ts";

/** What came of one notebook. */
export interface Report {
  student: string;
  exercise: string;
  seed: number;
  /** SHA-256 of the notebook and of the hidden tests. */
  hashes: { submission: string; tests: string };
  /** Absent when the notebook is not gradable. */
  result?: { total: number; outOf: number; tests: TestOutcome[] };
  /** Why the notebook cannot be graded. */
  notGradable?: string;
  /** What the student should know, though it costs no point. */
  remarks: string[];
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
