import { stringify } from "csv-stringify/sync";
import type { Report } from "./report.ts";

/**
 * The table of grades: one row a notebook, one column a test.
 *
 * RFC 4180, with a byte-order mark for Excel. All text stands in quotes, for
 * a name may hold a line break; a cell that a spreadsheet would take for a
 * formula begins with an apostrophe.
 */
export function gradesCsv(reports: readonly Report[]): string {
  const titles = new Set(
    reports.flatMap(({ result }) => result?.tests.map((t) => t.title.en) ?? []),
  );
  const rows = reports.map(({ student, exercise, result, notGradable }) => {
    const points = new Map(
      result?.tests.map((t) => [t.title.en, t.failure ? 0 : t.points]),
    );
    return [
      student,
      exercise,
      ...[...titles].map((title) => points.get(title)),
      result?.total ?? "not gradable",
      result?.outOf,
      notGradable,
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
