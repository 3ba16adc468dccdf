import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { messages } from "../../kit/words/messages.ts";
import { say } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import { distributionChart, passRateChart } from "./class-charts.ts";
import {
  type ExerciseSummary,
  type InNeed,
  inNeed,
  summarize,
  type WrongAnswer,
} from "./class-summary.ts";
import { Figure } from "./figure.tsx";
import { STYLE } from "./style.ts";
import { visible } from "./visible.ts";

const MOST_STUDENTS = 100;
const LONGEST = 300; // characters of what a submission may have written

/** The page for the instructor: how the class has done, and who needs help. */
export function classPage(grades: readonly Grade[]): string {
  const students = new Set(grades.map(({ student }) => student.key)).size;
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>The class</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>The class</h1>
          <p>
            {students} students, {grades.length} hand-ins expected.
          </p>
          <Students students={inNeed(grades)} />
          {summarize(grades).map((summary) => (
            <Exercise key={summary.exercise} summary={summary} />
          ))}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${render(page)}\n`;
}

function Students({ students }: { students: readonly InNeed[] }): VNode {
  const more = students.length - MOST_STUDENTS;
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
              <th scope="col">Less than half</th>
              <th scope="col">Not gradable or not handed in</th>
            </tr>
          </thead>
          <tbody>
            {students.slice(0, MOST_STUDENTS).map((one) => (
              <tr key={one.name}>
                <th scope="row">
                  <bdi>{visible(one.name)}</bdi>
                </th>
                <td>{Math.round(100 * one.share)} %</td>
                <td>{one.weak.join(", ") || "–"}</td>
                <td>{one.missing.join(", ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p>… and {more} more: see grades.csv.</p>}
    </section>
  );
}

function Exercise({ summary }: { summary: ExerciseSummary }): VNode {
  const { exercise, graded, notGradable, outOf, median, wrong } = summary;
  return (
    <section aria-labelledby={`exercise-${exercise}`}>
      <h2 id={`exercise-${exercise}`}>{exercise}</h2>
      <p>
        {graded} graded, {notGradable} not gradable or not handed in.{" "}
        {graded > 0 && `Median: ${median} of ${outOf} points.`}
      </p>
      {graded > 0 && (
        <>
          <Figure drawn={distributionChart(summary)} />
          <Figure drawn={passRateChart(summary)} />
        </>
      )}
      {wrong.length > 0 && <Wrong wrong={wrong} />}
    </section>
  );
}

function Wrong({ wrong }: { wrong: readonly WrongAnswer[] }): VNode {
  return (
    <table>
      <caption>The commonest wrong answers</caption>
      <thead>
        <tr>
          <th scope="col">Students</th>
          <th scope="col">Test</th>
          <th scope="col">What came</th>
        </tr>
      </thead>
      <tbody>
        {wrong.map(({ title, says, isKnown, students }) => (
          <tr key={`${title.en} ${says.en}`}>
            <td>{students}</td>
            <th scope="row">{say(title)}</th>
            <td>
              {isKnown
                ? say(messages.mistake(says))
                : visible(say(says).slice(0, LONGEST))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
