import type { VNode } from "preact";
import { say } from "../../kit/words/text.ts";
import { ENOUGH, type InNeed, type Why } from "./in-need.ts";
import { visible } from "./visible.ts";
import { short } from "./wrong-table.tsx";

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
      <p>{inShort(students, isOne)}</p>
      {students.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Points</th>
              {!isOne && <th scope="col">Less than half</th>}
              {!isOne && <th scope="col">Not graded</th>}
              <th scope="col">The commonest cause</th>
            </tr>
          </thead>
          <tbody>
            {students.slice(0, MOST).map((one) => (
              <tr key={one.key}>
                <th scope="row">
                  <bdi>{visible(isTwice(one.name) ? one.key : one.name)}</bdi>
                </th>
                <td class="number">{Math.round(100 * one.share)} %</td>
                {!isOne && <td>{numbers(one.weak)}</td>}
                {!isOne && <td>{numbers(one.missing)}</td>}
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

function inShort(students: readonly InNeed[], isOne: boolean): string {
  if (students.length === 0) return "Nobody has less than half of the points.";
  const low = students.filter(({ share }) => share < ENOUGH).length;
  const rest = students.length - low;
  const others = rest > 0 ? `, and ${rest} more of a single exercise` : "";
  const all = isOne ? "the" : "all";
  return `Less than half of ${all} points, or nothing: ${low}${others}.`;
}

/** Exercises by their numbers, where they have some. */
function numbers(exercises: readonly string[]): string {
  const short = exercises.map((name) => /^\d+/.exec(name)?.[0] ?? name);
  return short.join(", ") || "–";
}

function reason(why: Why): string {
  switch (why.kind) {
    case "not graded":
      return clipped(visible(say(why.says)));
    case "to do":
      return `${why.tests} of ${why.of} tests: nothing is written yet`;
    case "wrong":
      return `${why.tests.length} of ${why.of} tests: ${clipped(short(why))}`;
  }
}

function clipped(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
