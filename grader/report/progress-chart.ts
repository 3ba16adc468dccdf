import type { Grade } from "../results/grade.ts";
import { page } from "../words/page.ts";
import type { Drawn } from "./draw.ts";
import { shareBars } from "./share-bars.ts";

/**
 * A student's part of the points, exercise by exercise.
 *
 * The one picture serves all readers: its few words are in both languages.
 *
 * @returns `undefined` for a single exercise, where a number tells as much
 */
export function progressChart(grades: readonly Grade[]): Drawn | undefined {
  const values = grades.flatMap(({ exercise, points, outOf }) =>
    points === undefined || !outOf
      ? []
      : [{ exercise, share: points / outOf, label: `${points} / ${outOf}` }],
  );
  if (values.length < 2) return undefined;
  const [title, xTitle] = [page.progress, page.share].map(
    ({ en, ja }) => `${en} · ${ja}`,
  );
  const said = values.map(({ exercise, label }) => `${exercise}: ${label}`);
  return shareBars(values, {
    title,
    description: `${title}: ${said.join("; ")}.`,
    field: "exercise",
    xTitle,
    width: 420,
    step: 24,
  });
}
