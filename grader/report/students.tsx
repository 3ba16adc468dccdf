import type { VNode } from "preact";
import { say } from "../../kit/words/text.ts";
import type { InNeed, Why } from "./in-need.ts";
import { visible } from "./visible.ts";
import { told } from "./wrong-table.tsx";

const MOST = 100;
const LONGEST = 120; // characters of a reason

/**
 * Who needs help, and what lies behind it.
 *
 * @param exercises how many there are: of a single one, its name tells nothing
 */
export function Students({
  students,
  exercises,
}: {
  students: readonly InNeed[];
  exercises: number;
}): VNode {
  const isOne = exercises === 1;
  const more = students.length - MOST;
  const names = students.map(({ name }) => name);
  const isTwice = (name: string) =>
    names.indexOf(name) !== names.lastIndexOf(name);
  return (
    <section aria-labelledby="help">
      <h2 id="help">Who needs help</h2>
      {students.length === 0 && <p>Nobody has less than half of the points.</p>}
      {students.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Points</th>
              {!isOne && <th scope="col">Less than half</th>}
              {!isOne && <th scope="col">Not graded</th>}
              <th scope="col">What lies behind most of it</th>
            </tr>
          </thead>
          <tbody>
            {students.slice(0, MOST).map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  <bdi>{visible(isTwice(one.name) ? one.key : one.name)}</bdi>
                </th>
                <td class="number">{Math.round(100 * one.share)} %</td>
                {!isOne && <td>{one.weak.join(", ") || "–"}</td>}
                {!isOne && <td>{one.missing.join(", ") || "–"}</td>}
                <td>{one.why ? reason(one.why) : "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p>… and {more} more: see grades.csv.</p>}
    </section>
  );
}

function reason(why: Why): string {
  switch (why.kind) {
    case "not graded":
      return clipped(visible(say(why.says)));
    case "to do":
      return `Nothing is written yet for ${why.tests} of ${why.of} tests.`;
    case "wrong":
      return `${why.tests.length} of ${why.of} tests: ${clipped(told(why))}`;
  }
}

function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
