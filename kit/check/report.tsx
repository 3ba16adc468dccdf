import { newDisplay } from "@course/lib";
import { renderToStaticMarkup } from "preact-render-to-string";
import type { CheckWords } from "../words/exercise-words.ts";
import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import { type Comparable, numbersOf } from "./compare.ts";
import { Matrix } from "./matrix.tsx";
import type { Outcome } from "./run-check.ts";

/** One line of the table. */
export interface Entry {
  said: CheckWords;
  outcome: Outcome;
  expected: Comparable;
}

const SIGNS = {
  passed: messages.passed,
  skipped: messages.skipped,
  "to do": messages.toDo,
  threw: messages.threw,
  wrong: messages.wrong,
} as const;

// JupyterLab puts the text of a table to the right.
const LEFT = "text-align: left; vertical-align: top";

/** Shows the outcomes as a table in a notebook, as lines in a terminal. */
export function showReport(title: string, entries: readonly Entry[]): void {
  const text = reportText(title, entries);
  const display = newDisplay();
  if (!display) console.log(text);
  display?.show({
    "text/html": renderToStaticMarkup(
      <Report title={title} entries={entries} />,
    ),
    "text/plain": text,
  });
}

/** The table as lines of text. */
export function reportText(title: string, entries: readonly Entry[]): string {
  const lines = entries.map((entry) => {
    const head = `${say(SIGNS[entry.outcome.status])}: ${say(entry.said.what)}`;
    const more = [explain(entry.outcome), help(entry)].filter(Boolean);
    return [head, ...more.map((line) => `    ${line}`)].join("\n");
  });
  return [title, ...lines, summary(entries)].join("\n");
}

function Report(props: { title: string; entries: readonly Entry[] }) {
  const { title, entries } = props;
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
  const failed = outcome.status !== "passed" && outcome.status !== "skipped";
  const expected = numbersOf(entry.expected);
  return (
    <tr>
      <th scope="row" style={`${LEFT}; font-weight: normal`}>
        {say(said.what)}
      </th>
      <td style={`${LEFT}; white-space: nowrap`}>
        {say(SIGNS[outcome.status])}
      </td>
      <td style={LEFT}>{failed && expected && <Matrix {...expected} />}</td>
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

/** What went wrong, in one sentence. */
function explain(outcome: Outcome): string {
  if (outcome.status === "passed") return "";
  if (outcome.status === "skipped") {
    return say(messages.firstPass(outcome.missing));
  }
  if (outcome.status !== "wrong") return outcome.message;
  const { difference } = outcome;
  if (difference.kind === "not numbers") {
    return say(messages.notNumbers(difference.came));
  }
  if (difference.kind === "shape") {
    return say(messages.otherShape(difference.actual, difference.expected));
  }
  const wrong = difference.wrong.filter(Boolean).length;
  return say(messages.differ(wrong, difference.wrong.length));
}

function help({ said, outcome }: Entry): string {
  const done = outcome.status === "passed" || outcome.status === "skipped";
  return done ? "" : say(messages.askForHint(said.fillIn));
}

function summary(entries: readonly Entry[]): string {
  const passed = entries.filter(({ outcome: { status } }) => {
    return status === "passed";
  }).length;
  const count = say(messages.passCount(passed, entries.length));
  return passed === entries.length
    ? `${count} ${say(messages.hiddenFollow)}`
    : count;
}
