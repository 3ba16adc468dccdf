import { newDisplay } from "@course/lib";
import { renderToStaticMarkup } from "preact-render-to-string";
import { messages } from "../words/messages.ts";
import { say, type Text } from "../words/text.ts";
import { Matrix } from "./matrix.tsx";
import { numbersShown } from "./numbers-shown.ts";
import { reportText } from "./report-text.ts";
import { sendReport } from "./sent-report.ts";
import {
  type Entry,
  explain,
  help,
  isFailed,
  sign,
  summary,
} from "./sentences.ts";

/** What a cell of checks has found. */
export interface CheckReport {
  title: string;
  entries: readonly Entry[];
}

/** Shows the outcomes as a table in a notebook, as lines in a terminal. */
export function showReport(report: CheckReport): void {
  const { title, entries } = report;
  const passed = entries.filter(({ outcome }) => outcome.status === "passed");
  const failed = entries.find(({ outcome }) => isFailed(outcome));
  const isSent = sendReport({
    title,
    lines: (options) => reportText(title, entries, options).split("\n"),
    passed: passed.length,
    total: entries.length,
    ...(failed && { stuckAt: failed.said.fillIn }),
  });
  if (isSent) return;
  const text = reportText(title, entries);
  const display = newDisplay();
  if (!display) console.log(text);
  display?.show({
    "text/html": reportHtml(report),
    "text/plain": text,
  });
}

/** The outcomes as a table, in HTML. */
export function reportHtml(report: CheckReport): string {
  return renderToStaticMarkup(<Report {...report} />);
}

// JupyterLab puts the text of a table to the right.
const LEFT = "text-align: left; vertical-align: top";

/** The columns after the first two are there when one of the rows needs them. */
function Report({ title, entries }: CheckReport) {
  const { check, result, expected, came, help } = messages.headings;
  const failed = entries.some(({ outcome }) => isFailed(outcome));
  const told = entries.some(({ outcome }) => outcome.status !== "passed");
  const headings: Text[] = [check, result];
  if (failed) headings.push(expected);
  if (told) headings.push(came);
  if (failed) headings.push(help);
  return (
    <table>
      <caption style="text-align: left">
        <strong>{title}</strong>: {summary(entries)}
      </caption>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading.en} scope="col" style={LEFT}>
              {say(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row
            key={entry.said.what.en}
            entry={entry}
            failed={failed}
            told={told}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { entry: Entry; failed: boolean; told: boolean }) {
  const { entry, failed, told } = props;
  const { said, outcome } = entry;
  const { expected, came, options } = numbersShown(entry);
  const { digits } = options;
  return (
    <tr>
      <th scope="row" style={`${LEFT}; font-weight: normal`}>
        {say(said.what)}
      </th>
      <td style={`${LEFT}; white-space: nowrap`}>{sign(outcome)}</td>
      {failed && (
        <td style={LEFT}>
          {expected && <Matrix {...expected} digits={digits} />}
        </td>
      )}
      {told && (
        <td style={LEFT}>
          {explain(outcome)}
          {came && <Matrix {...came} {...options} />}
        </td>
      )}
      {failed && <td style={LEFT}>{help(entry)}</td>}
    </tr>
  );
}
