import type { Grade } from "../results/grade.ts";
import { BAR, COUNT, type Drawn, drawn } from "./draw.ts";

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
  return drawn({
    title: { text: "Points by exercise" },
    description: `Points by exercise: ${said.join("; ")}.`,
    width: 420,
    height: { step: 24 },
    data: { values },
    encoding: {
      y: {
        field: "exercise",
        type: "nominal",
        title: null,
        sort: null,
        axis: { labelLimit: 0 },
      },
      x: {
        field: "share",
        type: "quantitative",
        title: "part of the points",
        scale: { domain: [0, 1] },
        axis: { format: "%" },
      },
    },
    layer: [
      { mark: BAR },
      {
        mark: { ...COUNT, align: "left", dx: 4 },
        encoding: { text: { field: "label" } },
      },
    ],
  });
}
