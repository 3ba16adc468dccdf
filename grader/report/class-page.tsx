import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import type { Grade } from "../results/grade.ts";
import { distributionChart, passRateChart } from "./class-charts.ts";
import { type ExerciseSummary, summarize } from "./class-summary.ts";
import { Figure } from "./figure.tsx";
import { inNeed } from "./in-need.ts";
import { Overview, placeOf } from "./overview.tsx";
import { Students } from "./students.tsx";
import { STYLE } from "./style.ts";
import { visible } from "./visible.ts";
import { ToTeachAgain, WrongTable } from "./wrong-table.tsx";

/** The page for the instructor: how the class has done, and who needs help. */
export function classPage(grades: readonly Grade[]): string {
  const keys = new Set(grades.map(({ student }) => student.key));
  const graded = grades.filter(({ points }) => points !== undefined).length;
  const summaries = summarize(grades);
  const most = summaries.map(({ exercise, outOf }) => [exercise, outOf]);
  const students = inNeed(grades, new Map(most as [string, number][]));
  const isOne = summaries.length === 1;
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
            {counted(keys.size, "student")}; {graded} of{" "}
            {counted(grades.length, "expected hand-in")} graded.{" "}
            <a href="#help">Who needs help</a>
          </p>
          {!isOne && <Overview summaries={summaries} />}
          {!isOne && <ToTeachAgain summaries={summaries} />}
          {isOne && <Exercise summary={summaries[0]} />}
          <Students students={students} exercises={summaries.length} />
          {!isOne &&
            summaries.map((summary) => (
              <Exercise key={summary.exercise} summary={summary} />
            ))}
        </main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>\n${render(page)}\n`;
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function Exercise({ summary }: { summary: ExerciseSummary }): VNode {
  const { exercise, graded, notGradable, reasons } = summary;
  const { outOf, median, wrong } = summary;
  const place = placeOf(exercise);
  return (
    <section aria-labelledby={place}>
      <h2 id={place}>{exercise}</h2>
      <p>
        {graded} graded, {notGradable} not gradable or not handed in.{" "}
        {graded > 0 && `Median: ${median} of ${outOf} points.`}
      </p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ why, students }) => (
            <li key={why}>
              {students} × {visible(why)}
            </li>
          ))}
        </ul>
      )}
      {graded > 0 && (
        <>
          <Figure drawn={distributionChart(summary)} />
          <Figure drawn={passRateChart(summary)} />
        </>
      )}
      {wrong.length > 0 && <WrongTable wrong={wrong} />}
    </section>
  );
}
