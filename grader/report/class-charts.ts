import { say } from "../../kit/words/text.ts";
import type { ExerciseSummary } from "./class-summary.ts";
import { BAR, COUNT, type Drawn, drawn } from "./draw.ts";
import { shareBars } from "./share-bars.ts";

/** How many students have how many points. */
export function distributionChart({
  exercise,
  distribution,
  outOf,
}: ExerciseSummary): Drawn {
  const values = distribution.map((one) => ({
    ...one,
    label: one.students > 0 ? `${one.students}` : "",
  }));
  const told = values
    .filter(({ students }) => students > 0)
    .map(({ points, students }) => `${points}: ${students}`);
  const most = Math.max(...values.map(({ students }) => students));
  return drawn({
    title: { text: "Points" },
    description:
      `${exercise}, students by points of ${outOf}: ` +
      `${told.join(", ") || "none"}.`,
    width: 560,
    height: 200,
    data: { values },
    encoding: {
      x: {
        field: "points",
        type: "ordinal",
        title: `points of ${outOf}`,
        axis: { labelAngle: 0, labelOverlap: true },
      },
      y: {
        field: "students",
        type: "quantitative",
        title: "students",
        axis: { tickCount: Math.min(5, most) }, // no half students
      },
    },
    layer: [
      { mark: BAR },
      {
        mark: { ...COUNT, dy: -8 },
        encoding: { text: { field: "label" } },
      },
    ],
  });
}

/** Which part of the students has passed each test. */
export function passRateChart({ exercise, tests }: ExerciseSummary): Drawn {
  const values = tests.map(({ title, share, passed }) => ({
    title: say(title),
    share,
    label: `${Math.round(100 * share)} % (${passed})`,
  }));
  return shareBars(values, {
    title: "Who passes each test",
    description:
      `${exercise}, part of the students that pass each test: ` +
      `${values.map(({ title, label }) => `${title}: ${label}`).join("; ")}.`,
    field: "title",
    xTitle: "students who pass",
    width: 280,
    step: 20,
    fontSize: 12,
    low: 0.5,
  });
}
