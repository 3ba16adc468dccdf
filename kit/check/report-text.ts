import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import type { Numbers } from "./compare.ts";
import { type MatrixOptions, matrixLines } from "./matrix-rows.ts";
import { numbersShown } from "./numbers-shown.ts";
import { type Entry, explain, help, sign, summary } from "./sentences.ts";

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
  const { outcome } = entry;
  const { expected, came, options } = numbersShown(entry);
  const { headings } = messages;
  const { digits } = options;
  return [
    explain(outcome),
    ...numberLines(say(headings.expected), expected, { digits }),
    ...numberLines(say(headings.came), came, options),
  ];
}

/** `Expected: 3`, or the shape and below it the rows. */
function numberLines(
  heading: string,
  numbers: Numbers | undefined,
  options: MatrixOptions,
): string[] {
  if (!numbers) return [];
  const lines = matrixLines(numbers, options);
  if (numbers.shape.length === 0) return [`${heading}: ${lines}`];
  const shape = say(messages.shape(numbers.shape));
  return [`${heading}, ${shape}:`, ...lines.map((line) => `    ${line}`)];
}
