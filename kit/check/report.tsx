import { newDisplay } from "@course/lib";
import { renderToStaticMarkup } from "preact-render-to-string";
import { numbersOf } from "./compare.ts";
import { Matrix } from "./matrix.tsx";
import type { Outcome } from "./run-check.ts";

const SIGNS = {
  passed: "✓ passes",
  "to do": "… to do",
  threw: "✗ error",
  wrong: "✗ differs",
} as const;

// JupyterLab puts the text of a table to the right.
const LEFT = "text-align: left; vertical-align: top";

/** Shows the outcomes as a table in a notebook, as lines in a terminal. */
export function showReport(
  subject: string,
  outcomes: readonly Outcome[],
): void {
  const text = reportText(subject, outcomes);
  const display = newDisplay();
  if (!display) console.log(text);
  display?.show({
    "text/html": renderToStaticMarkup(
      <Report subject={subject} outcomes={outcomes} />,
    ),
    "text/plain": text,
  });
}

/** The table as lines of text. */
export function reportText(
  subject: string,
  outcomes: readonly Outcome[],
): string {
  const lines = outcomes.map((outcome) => {
    const head = `${SIGNS[outcome.status]}: ${outcome.what}`;
    return outcome.status === "passed"
      ? head
      : `${head}\n    ${explain(outcome)}\n    Hint: ${outcome.hint}`;
  });
  return [subject, ...lines, summary(outcomes)].join("\n");
}

function Report(props: { subject: string; outcomes: readonly Outcome[] }) {
  const { subject, outcomes } = props;
  return (
    <table>
      <caption style="text-align: left">
        <strong>{subject}</strong>. {summary(outcomes)}
      </caption>
      <thead>
        <tr>
          {["Check", "Result", "Expected", "Came", "Hint"].map((title) => (
            <th key={title} scope="col" style={LEFT}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {outcomes.map((outcome) => (
          <Row key={outcome.what} outcome={outcome} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ outcome }: { outcome: Outcome }) {
  const failed = outcome.status !== "passed";
  const expected = numbersOf(outcome.expected);
  return (
    <tr>
      <th scope="row" style={`${LEFT}; font-weight: normal`}>
        {outcome.what}
      </th>
      <td style={`${LEFT}; white-space: nowrap`}>{SIGNS[outcome.status]}</td>
      <td style={LEFT}>{failed && expected && <Matrix {...expected} />}</td>
      <td style={LEFT}>{failed && <Came outcome={outcome} />}</td>
      <td style={LEFT}>{failed && outcome.hint}</td>
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
  if (outcome.status !== "wrong") return outcome.message;
  const { difference } = outcome;
  if (difference.kind === "not numbers") {
    return `Expected numbers, got ${difference.came}.`;
  }
  if (difference.kind === "shape") {
    const { expected, actual } = difference;
    return (
      `The shape is (${actual.join(", ")}), ` +
      `expected is (${expected.join(", ")}).`
    );
  }
  const wrong = difference.wrong.filter(Boolean).length;
  return `${wrong} of ${difference.wrong.length} numbers differ.`;
}

function summary(outcomes: readonly Outcome[]): string {
  const passed = outcomes.filter(({ status }) => status === "passed").length;
  const count = `${passed} of ${outcomes.length} visible checks pass.`;
  return passed === outcomes.length
    ? `${count} Hidden tests with other numbers follow when you hand in.`
    : count;
}
