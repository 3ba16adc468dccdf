import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { language, say, type Text } from "../../kit/words/text.ts";
import type { Grade } from "../results/grade.ts";
import { decisions } from "../words/decisions.ts";
import { page as words } from "../words/page.ts";
import { BOTH_STYLE, Both, ChooseLanguage, Paragraph } from "./both.tsx";
import { ByHand } from "./by-hand.tsx";
import { Figure } from "./figure.tsx";
import { progressChart } from "./progress-chart.ts";
import { STYLE } from "./style.ts";
import { Tests } from "./tests.tsx";
import { visible } from "./visible.ts";

/** One mistake can bring hundreds of remarks; nobody reads so many. */
const MOST_REMARKS = 20;

/**
 * The page that a student gets: what passed, what failed and why.
 *
 * It holds every sentence in each language. The reader chooses one; at first
 * it is the language spoken.
 */
export function feedbackPage(grades: readonly Grade[]): string {
  const title = words.title(grades[0].student.name);
  const progress = progressChart(grades);
  const page = (
    <html lang={language()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{visible(say(title))}</title>
        <style>{STYLE + BOTH_STYLE}</style>
      </head>
      <body>
        <main>
          <ChooseLanguage />
          <h1>
            <Both text={title} />
          </h1>
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
  return (
    <section aria-labelledby={`exercise-${exercise}`}>
      <h2 id={`exercise-${exercise}`}>{exercise}</h2>
      {notGradable && (
        <p>
          <strong>
            <Both text={words.notGradable} />
          </strong>{" "}
          <Both text={notGradable} />
        </p>
      )}
      {points !== undefined && (
        <p class="points">
          <Both text={words.points(points, outOf)} />
        </p>
      )}
      <Decisions grade={grade} />
      {result && <Tests tests={result.tests} grade={grade} />}
      <Remarks
        title={words.repaired}
        remarks={[...counted.notes, ...repairs]}
      />
      <Remarks title={words.remarks} remarks={remarks} />
    </section>
  );
}

function Remarks({
  title,
  remarks,
}: {
  title: Text;
  remarks: readonly Text[];
}): VNode | null {
  if (remarks.length === 0) return null;
  const more = remarks.length - MOST_REMARKS;
  return (
    <>
      <h3>
        <Both text={title} />
      </h3>
      <ul>
        {remarks.slice(0, MOST_REMARKS).map((remark) => (
          <li key={remark.en}>
            <Both text={remark} />
          </li>
        ))}
      </ul>
      {more > 0 && <Paragraph text={words.more(more)} />}
    </>
  );
}

/** What was decided beside the tests: lateness, attempts, points by hand. */
function Decisions({ grade }: { grade: Grade }): VNode {
  const { late, attempts, counted } = grade;
  const attempt = decisions.attempt(counted.number, attempts);
  return (
    <>
      {attempts > 1 && <Paragraph text={attempt} />}
      {late && <Paragraph text={decisions.late(late)} />}
      <ByHand grade={grade} test="" />
    </>
  );
}
