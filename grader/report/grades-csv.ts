import { stringify } from "csv-stringify/sync";
import { type Grade, pointsFor } from "../results/grade.ts";

/**
 * The table of grades: one row a notebook, one column a test.
 *
 * RFC 4180, with a byte-order mark for Excel. All text stands in quotes, for
 * a name may hold a line break; a cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export function gradesCsv(grades: readonly Grade[]): string {
  const titles = new Set(
    grades.flatMap(({ counted }) =>
      (counted.report.result?.tests ?? []).map(({ title }) => title.en),
    ),
  );
  const rows = grades.map((grade) => {
    const { student, exercise, counted, points, outOf } = grade;
    const { result, notGradable } = counted.report;
    const byTitle = new Map(
      result?.tests.map((test) => [test.title.en, pointsFor(test, grade)]),
    );
    return [
      student.key,
      exercise,
      ...[...titles].map((title) => byTitle.get(title)),
      points ?? "not gradable",
      outOf,
      notGradable?.en,
    ];
  });
  const end = ["total", "out of", "why not gradable"];
  const header = ["student", "exercise", ...titles, ...end];
  return stringify([header, ...rows], {
    bom: true,
    escape_formulas: true,
    quoted_string: true,
    record_delimiter: "\r\n",
  });
}
