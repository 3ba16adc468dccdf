import { stringify } from "csv-stringify/sync";
import type { Grade } from "../results/grade.ts";

/**
 * A gradebook that Canvas imports: one row a student, one column an exercise.
 *
 * Canvas finds students by their number, and assignments by what stands over
 * the column: "Layers (4711)". It takes no byte-order mark, and leaves a grade
 * as it is where a cell is empty.
 *
 * @param names what Canvas calls each exercise; as here unless told
 * @returns `undefined` when nobody has handed in by Canvas
 */
export function canvasCsv(
  grades: readonly Grade[],
  names: Readonly<Record<string, string>>,
): string | undefined {
  const sent = grades.filter(
    ({ student }) => student.platform?.system === "canvas",
  );
  if (sent.length === 0) return undefined;
  const exercises = [...new Set(sent.map(({ exercise }) => exercise))];
  const students = new Map(sent.map(({ student }) => [student.key, student]));
  const titles = exercises.map((name) =>
    Object.hasOwn(names, name) ? names[name] : name,
  );
  const rows = [...students.values()].map(({ key, name, platform }) => [
    name,
    Number(platform!.id),
    "",
    ...exercises.map(
      (exercise) =>
        sent.find((g) => g.student.key === key && g.exercise === exercise)
          ?.points,
    ),
  ]);
  const most = exercises.map(
    (exercise) =>
      sent.find((g) => g.exercise === exercise && g.outOf !== undefined)?.outOf,
  );
  return stringify(
    [
      ["Student", "ID", "Section", ...titles],
      ["    Points Possible", "", "", ...most],
      ...rows,
    ],
    { escape_formulas: true, record_delimiter: "\r\n" },
  );
}
