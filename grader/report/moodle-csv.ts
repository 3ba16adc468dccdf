import { stringify } from "csv-stringify/sync";
import { say } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";

const HEADER = [
  "Identifier",
  "Full name",
  "Grade",
  "Maximum grade",
  "Last modified (grade)",
  "Feedback comments",
];

/**
 * A grading worksheet that Moodle imports, for one assignment.
 *
 * Moodle finds students by their number, and needs the first, third and fifth
 * column. A grade that is not there leaves the one in Moodle as it is.
 *
 * @param grades of one exercise
 * @returns `undefined` when none of them was handed in by Moodle
 */
export function moodleCsv(grades: readonly Grade[]): string | undefined {
  const rows = grades.flatMap(({ student, counted, points, outOf }) => {
    if (student.platform?.system !== "moodle") return [];
    const { notGradable } = counted.report;
    const comment =
      points === undefined && notGradable
        ? say(notGradable)
        : `${points} / ${outOf}`;
    const id = `Participant ${student.platform.id}`;
    return [[id, student.name, points, outOf, "never", comment]];
  });
  if (rows.length === 0) return undefined;
  return stringify([HEADER, ...rows], {
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: "\r\n",
  });
}
