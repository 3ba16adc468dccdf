import { stripVTControlCharacters } from "node:util";
import { say } from "../words/text.ts";
import { paint, paintLine } from "./paint.ts";
import type { CheckTable, RunEvent } from "./run/run-events.ts";
import { terminalMessages } from "./terminal-messages.ts";
import type { TypeProblem } from "./types/type-service.ts";

const MOST_PRINTED = 12; // lines

/** Where the cells of a notebook begin in its text. */
export interface TextPlaces {
  /** The name of the text. */
  file: string;
  /** By the number of the cell, the line from 1. */
  lines: ReadonlyMap<number, number>;
}

/** What came of a run, as lines of text. */
export function runLines(
  events: readonly RunEvent[],
  seconds: number,
  places?: TextPlaces,
): string[] {
  return joined(events).flatMap((event) => eventLines(event, seconds, places));
}

function eventLines(
  event: RunEvent,
  seconds: number,
  places: TextPlaces | undefined,
): string[] {
  switch (event.type) {
    case "table":
      return [...tableLines(event.table), ""];
    case "printed":
      return [...printedLines(event.text), ""];
    case "error": {
      const where = placeOf(event.cell, event.line, places);
      const sign = say(terminalMessages.error);
      const words = visible(event.message);
      return [paint("red", `${sign} (${where}): ${words}`), ""];
    }
    case "to do": {
      const where = placeOf(event.cell, undefined, places);
      const sign = say(terminalMessages.toDo);
      return [paint("yellow", `${sign} (${where}): ${event.message}`), ""];
    }
    case "ended":
      return endLines(event, seconds);
  }
}

/** What the compiler refuses, as lines of text. */
export function typeLines(
  problems: readonly TypeProblem[],
  places?: TextPlaces,
): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(
    ({ cell, line, message }) =>
      `    ${placeOf(cell, line, places)}: ${visible(message)}`,
  );
  return [paint("red", say(terminalMessages.types)), ...lines, ""];
}

/** The first thing that the compiler refuses, in a line. */
export function firstTypeLine(
  [first, ...more]: readonly TypeProblem[],
  places?: TextPlaces,
): string[] {
  if (!first) return [];
  const where = placeOf(first.cell, first.line, places);
  const why = visible(first.message);
  const text = terminalMessages.firstType(where, why, more.length + 1);
  return [paint("red", say(text))];
}

function tableLines({ title, text }: CheckTable): string[] {
  const [, ...lines] = visible(text).split("\n");
  return [paint("bold", title), ...lines.map(paintLine)];
}

/** What is printed bit by bit is shown as one. */
function joined(events: readonly RunEvent[]): RunEvent[] {
  const result: RunEvent[] = [];
  for (const event of events) {
    const last = result.at(-1);
    if (event.type === "printed" && last?.type === "printed") {
      result[result.length - 1] = { ...last, text: last.text + event.text };
    } else result.push(event);
  }
  return result;
}

function printedLines(text: string): string[] {
  const lines = visible(text).trimEnd().split("\n");
  const more = lines.length > MOST_PRINTED ? ["…"] : [];
  const shown = [...more, ...lines.slice(-MOST_PRINTED)];
  return [
    say(terminalMessages.printed),
    ...shown.map((line) => paint("dim", `    ${line}`)),
  ];
}

function endLines(
  { how }: Extract<RunEvent, { type: "ended" }>,
  seconds: number,
): string[] {
  if (how === "crashed") {
    return [paint("red", say(terminalMessages.crashed)), ""];
  }
  if (how !== "too long") return [];
  return [paint("red", say(terminalMessages.tooLong(seconds))), ""];
}

/** `cell 12, line 4; 06-layers.ts, line 83` */
function placeOf(
  cell: number,
  line: number | undefined,
  places: TextPlaces | undefined,
): string {
  if (cell === 0) return say(terminalMessages.elsewhere);
  const place = say(terminalMessages.place(cell, line));
  const start = places?.lines.get(cell);
  if (!places || start === undefined) return place;
  const inText = start + (line ?? 1) - 1;
  return `${place}; ${say(terminalMessages.placeInText(places.file, inText))}`;
}

/** Nothing that a program prints may move the cursor. */
function visible(text: string): string {
  return stripVTControlCharacters(text)
    .replaceAll("\t", "  ")
    .replaceAll("\r\n", "\n")
    .replace(/[^\P{Cc}\n]/gu, "");
}
