import type { Grade } from "../results/grade.ts";
import type { Drawn } from "./draw.ts";
import { shareBars } from "./share-bars.ts";

/**
 * A student's part of the points, exercise by exercise.
 *
 * @returns `undefined` for a single exercise, where a number tells as much
 */
export function progressChart(grades: readonly Grade[]): Drawn | undefined {
  const values = grades.flatMap(({ exercise, points, outOf }) =>
    points === undefined || !outOf
      ? []
      : [{ exercise, share: points / outOf, label: `${points} of ${outOf}` }],
  );
  if (values.length < 2) return undefined;
  const said = values.map(({ exercise, label }) => `${exercise}: ${label}`);
  return shareBars(values, {
    title: "Points by exercise",
    description: `Points by exercise: ${said.join("; ")}.`,
    field: "exercise",
    xTitle: "part of the points",
    width: 420,
    step: 24,
  });
}
