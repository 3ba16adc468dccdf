import type { VNode } from "preact";
import { say } from "../../kit/words/text.ts";
import type { ExerciseSummary } from "./class-summary.ts";

/** Where the page tells of an exercise. */
export function placeOf(exercise: string): string {
  return `exercise-${exercise}`;
}

/** All exercises in a table: where the class has its troubles. */
export function Overview({
  summaries,
}: {
  summaries: readonly ExerciseSummary[];
}): VNode {
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">All exercises</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Exercise</th>
            <th scope="col">Graded</th>
            <th scope="col">Not graded</th>
            <th scope="col">Median</th>
            <th scope="col">The test that fewest pass</th>
          </tr>
        </thead>
        <tbody>
          {summaries.map((summary) => (
            <Row key={summary.exercise} summary={summary} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ summary }: { summary: ExerciseSummary }): VNode {
  const { exercise, graded, notGradable, median, outOf, tests } = summary;
  const [hardest] = [...tests].sort((a, b) => a.share - b.share);
  return (
    <tr>
      <th scope="row">
        <a href={`#${placeOf(exercise)}`}>{exercise}</a>
      </th>
      <td class="number">{graded}</td>
      <td class="number">{notGradable}</td>
      <td class="number">{graded > 0 ? `${median} of ${outOf}` : "–"}</td>
      <td>
        {hardest && hardest.share < 1
          ? `${Math.round(100 * hardest.share)} %: ${say(hardest.title)}`
          : "–"}
      </td>
    </tr>
  );
}
