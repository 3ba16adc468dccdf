import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { messages } from "../../kit/words/messages.ts";
import { say } from "../../kit/words/text.ts";
import { type Grade, pointsFor } from "../results/grade.ts";
import { words } from "./decision-words.ts";
import { Figure } from "./figure.tsx";
import { progressChart } from "./progress-chart.ts";
import type { TestOutcome } from "./report.ts";
import { STYLE } from "./style.ts";
import { visible } from "./visible.ts";

/** One mistake can bring hundreds of remarks; nobody reads so many. */
const MOST_REMARKS = 20;

/** The page that a student gets: what passed, what failed and why. */
export function feedbackPage(grades: readonly Grade[]): string {
  const student = grades[0].student.name;
  const progress = progressChart(grades);
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Feedback for ${visible(student)}`}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>Feedback for {visible(student)}</h1>
          {progress && <Figure drawn={progress} />}
          {grades.map((grade) => (
            <Exercise key={grade.exercise} grade={grade} />
          ))}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${render(page)}\n`;
}

function Exercise({ grade }: { grade: Grade }): VNode {
  const { exercise, counted, points, outOf } = grade;
  const { result, notGradable, repairs, remarks } = counted.report;
  const repaired = [...counted.notes, ...repairs].map(say);
  return (
    <section aria-labelledby={`exercise-${exercise}`}>
      <h2 id={`exercise-${exercise}`}>{exercise}</h2>
      {notGradable && (
        <p>
          <strong>Not gradable.</strong> {visible(say(notGradable))}
        </p>
      )}
      {points !== undefined && (
        <p class="points">
          {outOf === undefined ? points : `${points} of ${outOf}`} points
        </p>
      )}
      <Decisions grade={grade} />
      {result && (
        <table>
          <thead>
            <tr>
              <th scope="col">Test</th>
              <th scope="col">Result</th>
              <th scope="col">Points</th>
              <th scope="col">What to know</th>
            </tr>
          </thead>
          <tbody>
            {result.tests.map((test) => (
              <Test key={test.title.en} test={test} grade={grade} />
            ))}
          </tbody>
        </table>
      )}
      <Remarks title="What was repaired" remarks={repaired} />
      <Remarks title="Remarks, which cost no points" remarks={remarks} />
    </section>
  );
}

function Remarks({
  title,
  remarks,
}: {
  title: string;
  remarks: readonly string[];
}): VNode | null {
  if (remarks.length === 0) return null;
  const more = remarks.length - MOST_REMARKS;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {remarks.slice(0, MOST_REMARKS).map((remark) => (
          <li key={remark}>{visible(remark)}</li>
        ))}
      </ul>
      {more > 0 && <p>… and {more} more.</p>}
    </>
  );
}

/** What was decided beside the tests: lateness, attempts, points by hand. */
function Decisions({ grade }: { grade: Grade }): VNode {
  const { late, attempts, counted, byHand } = grade;
  return (
    <>
      {attempts > 1 && <p>{say(words.attempt(counted.number, attempts))}</p>}
      {late && <p>{say(words.late(late))}</p>}
      {byHand
        .filter(({ test }) => test === "")
        .map(({ points, comment }) => (
          <p key={comment}>{visible(say(words.byHand(points, comment)))}</p>
        ))}
    </>
  );
}

function Test({ test, grade }: { test: TestOutcome; grade: Grade }): VNode {
  const { title, points, hint, failure, printed } = test;
  return (
    <tr class={failure ? "failed" : "passed"}>
      <th scope="row">{say(title)}</th>
      <td>{failure ? "✗ failed" : "✓ passed"}</td>
      <td>
        {pointsFor(test, grade)} of {points}
      </td>
      <td>
        {grade.byHand
          .filter((one) => one.test === title.en)
          .map(({ points, comment }) => (
            <p key={comment}>{visible(say(words.byHand(points, comment)))}</p>
          ))}
        {failure && (
          <>
            <p>{failure.text ? say(failure.text) : visible(failure.message)}</p>
            {failure.mistake && <p>{say(messages.mistake(failure.mistake))}</p>}
            <p>
              <strong>Hint:</strong> {say(hint)}
            </p>
            {printed && (
              <>
                <p>Your code printed:</p>
                <pre>{visible(printed)}</pre>
              </>
            )}
          </>
        )}
      </td>
    </tr>
  );
}
