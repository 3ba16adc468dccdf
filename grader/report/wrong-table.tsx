import type { VNode } from "preact";
import { messages } from "../../kit/words/messages.ts";
import { say } from "../../kit/words/text.ts";
import type { ExerciseSummary } from "./class-summary.ts";
import { placeOf } from "./overview.tsx";
import { visible } from "./visible.ts";
import type { WrongAnswer } from "./wrong-answers.ts";

const MOST = 15; // wrong answers of an exercise
const MOST_TAUGHT = 10;
const MOST_TESTS = 3;
const LONGEST = 300; // characters of what a submission may have written

/** The commonest wrong answers of an exercise. */
export function WrongTable({
  wrong,
}: {
  wrong: readonly WrongAnswer[];
}): VNode {
  return (
    <table>
      <caption>The commonest wrong answers</caption>
      <thead>
        <tr>
          <th scope="col">Students</th>
          <th scope="col">What came</th>
          <th scope="col">In the tests</th>
        </tr>
      </thead>
      <tbody>
        {wrong.slice(0, MOST).map((one) => (
          <tr key={`${one.says.en} ${one.tests[0].en}`}>
            <td class="number">{one.students}</td>
            <td>{told(one)}</td>
            <td>{testsOf(one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The well-known mistakes that several have made, of all exercises. */
export function ToTeachAgain({
  summaries,
}: {
  summaries: readonly ExerciseSummary[];
}): VNode | null {
  const common = summaries
    .flatMap(({ exercise, wrong }) =>
      wrong.map((one) => ({ exercise, ...one })),
    )
    .filter(({ isKnown, students }) => isKnown && students > 1)
    .sort((a, b) => b.students - a.students)
    .slice(0, MOST_TAUGHT);
  if (common.length === 0) return null;
  return (
    <section aria-labelledby="teach">
      <h2 id="teach">What to teach again</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Students</th>
            <th scope="col">What they do</th>
            <th scope="col">Exercise</th>
          </tr>
        </thead>
        <tbody>
          {common.map((one) => (
            <tr key={`${one.exercise} ${one.says.en}`}>
              <td class="number">{one.students}</td>
              <td>{short(one)}</td>
              <td>
                <a href={`#${placeOf(one.exercise)}`}>{one.exercise}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function testsOf({ tests }: WrongAnswer): string {
  const more = tests.length - MOST_TESTS;
  const named = tests.slice(0, MOST_TESTS).map(say);
  return [...named, ...(more > 0 ? [`… and ${more} more`] : [])].join("; ");
}

type Came = Pick<WrongAnswer, "says" | "isKnown">;

/** What came of a wrong answer, in a sentence. */
function told(came: Came): string {
  return came.isKnown ? say(messages.mistake(came.says)) : short(came);
}

/** The same in fewer words: "without adding b". */
export function short({ says }: Came): string {
  return visible(say(says).slice(0, LONGEST));
}
