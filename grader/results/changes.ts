import type { Grade } from "./grade.ts";
import { changes } from "./same-yardstick.ts";

/** How a grade changes, and why. */
export interface Change {
  student: string;
  exercise: string;
  /** Points before and after; none where nothing could be graded. */
  from?: number;
  to?: number;
  /** What is judged differently, a sentence a test. */
  tests: string[];
  /** What has changed since: "hidden tests or solution", "submission". */
  because: string[];
}

/** What changes from some grades to others: points, or a test's verdict. */
export function changesBetween(
  before: readonly Grade[],
  after: readonly Grade[],
): Change[] {
  const place = ({ student, exercise }: Grade) =>
    JSON.stringify([student.key, exercise]);
  const old = new Map(before.map((grade) => [place(grade), grade]));
  return after.flatMap((grade) => {
    const was = old.get(place(grade));
    const tests = was ? testsBetween(was, grade) : [];
    if (was?.points === grade.points && tests.length === 0) return [];
    const change: Change = {
      student: grade.student.key,
      exercise: grade.exercise,
      tests,
      because: was ? reasons(was, grade) : ["submission"],
    };
    if (was?.points !== undefined) change.from = was.points;
    if (grade.points !== undefined) change.to = grade.points;
    return [change];
  });
}

function testsBetween(before: Grade, after: Grade): string[] {
  const old = verdicts(before);
  const now = verdicts(after);
  const titles = new Set([...old.keys(), ...now.keys()]);
  return [...titles].flatMap((title) => {
    const [was, is] = [old.get(title), now.get(title)];
    if (!is) return [`"${title}" is no longer asked`];
    if (was && was.passes === is.passes) {
      if (was.points === is.points) return [];
      return [`"${title}" gives ${is.points} points in place of ${was.points}`];
    }
    const why = is.passes ? "passes" : `fails: ${is.message}`;
    return [`"${title}" ${was ? "now" : "is new, and"} ${why}`];
  });
}

function verdicts({ counted }: Grade) {
  const tests = counted.report.result?.tests ?? [];
  return new Map(
    tests.map(({ title, points, failure }) => [
      title.en,
      { passes: !failure, points, message: failure?.message.en ?? "" },
    ]),
  );
}

function reasons(before: Grade, after: Grade): string[] {
  const [old, now] = [before.counted.report, after.counted.report];
  const isOther = old.hashes.submission !== now.hashes.submission;
  return [
    ...(isOther ? ["submission"] : []),
    ...changes(old.hashes, now.hashes),
  ];
}
