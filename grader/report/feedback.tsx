import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { messages } from "../../kit/words/messages.ts";
import { say } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import type { TestOutcome } from "./report.ts";
import { STYLE } from "./style.ts";

/** One mistake can bring hundreds of remarks; nobody reads so many. */
const MOST_REMARKS = 20;

/** The page that a student gets: what passed, what failed and why. */
export function feedbackPage(grades: readonly Grade[]): string {
  const student = grades[0].student.name;
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
    <section aria-labelledby={exercise}>
      <h2 id={exercise}>{exercise}</h2>
      {notGradable && (
        <p>
          <strong>Not gradable.</strong> {visible(say(notGradable))}
        </p>
      )}
      {result && (
        <>
          <p class="points">
            {points} of {outOf} points
          </p>
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
                <Test key={test.title.en} test={test} />
              ))}
            </tbody>
          </table>
        </>
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

function Test({ test }: { test: TestOutcome }): VNode {
  const { title, points, hint, failure, printed } = test;
  return (
    <tr class={failure ? "failed" : "passed"}>
      <th scope="row">{say(title)}</th>
      <td>{failure ? "✗ failed" : "✓ passed"}</td>
      <td>
        {failure ? 0 : points} of {points}
      </td>
      <td>
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

/** Control characters have no place in a page: each becomes its picture. */
function visible(text: string): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0)!;
      if (letter === "\n" || letter === "\t") return letter;
      if (code < 0x20) return String.fromCodePoint(0x2400 + code);
      return code >= 0x7f && code < 0xa0 ? "\u2421" : letter;
    })
    .join("");
}
