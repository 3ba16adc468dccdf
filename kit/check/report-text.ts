import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import { type Numbers, numbersOf } from "./compare.ts";
import { matrixLines } from "./matrix-rows.ts";
import {
  type Entry,
  explain,
  help,
  isFailed,
  sign,
  summary,
} from "./sentences.ts";

/**
 * The table of a cell of checks as lines of text.
 *
 * @param options withHelp: also where help is to be had
 */
export function reportText(
  title: string,
  entries: readonly Entry[],
  { withHelp = true }: { withHelp?: boolean } = {},
): string {
  const lines = entries.flatMap((entry) => [
    `${sign(entry.outcome)}: ${say(entry.said.what)}`,
    ...[...details(entry), withHelp ? help(entry) : ""]
      .filter((line) => line !== "")
      .map((line) => `    ${line}`),
  ]);
  return [title, ...lines, summary(entries)].join("\n");
}

function details(entry: Entry): string[] {
  const { outcome, expected } = entry;
  const lines = [explain(outcome)];
  if (isFailed(outcome)) {
    const { headings } = messages;
    lines.push(...numberLines(say(headings.expected), numbersOf(expected)));
    if (outcome.status === "wrong") {
      const { difference, value } = outcome;
      const wrong = difference.kind === "values" ? difference.wrong : [];
      lines.push(...numberLines(say(headings.came), numbersOf(value), wrong));
    }
  }
  return lines;
}

/** `Expected: 3`, or the shape and below it the rows. */
function numberLines(
  heading: string,
  numbers: Numbers | undefined,
  wrong: readonly boolean[] = [],
): string[] {
  if (!numbers) return [];
  const lines = matrixLines(numbers, wrong);
  if (numbers.shape.length === 0) return [`${heading}: ${lines}`];
  const shape = `shape (${numbers.shape.join(", ")})`;
  return [`${heading}, ${shape}:`, ...lines.map((line) => `    ${line}`)];
}
