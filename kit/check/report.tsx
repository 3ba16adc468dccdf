import { newDisplay } from "@course/lib";
import { renderToStaticMarkup } from "preact-render-to-string";
import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import { numbersOf } from "./compare.ts";
import { Matrix } from "./matrix.tsx";
import { reportText } from "./report-text.ts";
import type { Outcome } from "./run-check.ts";
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
    "text/html": renderToStaticMarkup(<Report {...report} />),
    "text/plain": text,
  });
}

// JupyterLab puts the text of a table to the right.
const LEFT = "text-align: left; vertical-align: top";

function Report({ title, entries }: CheckReport) {
  const { check, result, expected, came, help } = messages.headings;
  return (
    <table>
      <caption style="text-align: left">
        <strong>{title}</strong>. {summary(entries)}
      </caption>
      <thead>
        <tr>
          {[check, result, expected, came, help].map((heading) => (
            <th key={heading.en} scope="col" style={LEFT}>
              {say(heading)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.said.what.en} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ entry }: { entry: Entry }) {
  const { said, outcome } = entry;
  const expected = numbersOf(entry.expected);
  return (
    <tr>
      <th scope="row" style={`${LEFT}; font-weight: normal`}>
        {say(said.what)}
      </th>
      <td style={`${LEFT}; white-space: nowrap`}>{sign(outcome)}</td>
      <td style={LEFT}>
        {isFailed(outcome) && expected && <Matrix {...expected} />}
      </td>
      <td style={LEFT}>
        <Came outcome={outcome} />
      </td>
      <td style={LEFT}>{help(entry)}</td>
    </tr>
  );
}

function Came({ outcome }: { outcome: Outcome }) {
  if (outcome.status !== "wrong") return <span>{explain(outcome)}</span>;
  const found = numbersOf(outcome.value);
  const { difference } = outcome;
  const wrong = difference.kind === "values" ? difference.wrong : [];
  return (
    <div>
      {explain(outcome)}
      {found && <Matrix {...found} wrong={wrong} />}
    </div>
  );
}
