import { say } from "../words/text.ts";
import { listLines } from "./app.ts";
import { Desk } from "./desk.ts";
import { runLines, typeLines } from "./run-report.ts";
import type { TerminalOptions } from "./run-terminal.ts";
import { standingText } from "./standing.ts";

/**
 * Prints the list of exercises; of one that is named also its checks.
 *
 * @param print is given one line after the other
 * @returns the exit code: 1 when a visible check of it does not pass
 */
export async function printOnce(
  { root, folder, timeLimit, exercise: name }: TerminalOptions,
  print: (line: string) => void,
): Promise<number> {
  const options = { root, folder, timeLimit: timeLimit * 1000 };
  const desk = new Desk({ ...options, isInteractive: false });
  try {
    const exercise = desk.exercises.find((one) => one.name === name);
    if (!exercise) {
      for (const line of listLines(desk)) print(line);
      return 0;
    }
    desk.open(exercise);
    const { problem, note } = desk.read();
    for (const text of [problem, note]) if (text) print(say(text));
    await desk.run(() => {});
    const { attempt, places } = desk;
    for (const line of listLines(desk)) print(line);
    print("");
    if (attempt && !problem) {
      for (const line of [
        ...runLines(attempt.events, timeLimit, places),
        ...typeLines(attempt.typeProblems, places),
      ]) {
        print(line);
      }
      print(`${name}: ${standingText(exercise, desk.standing(exercise))}`);
    }
    return attempt?.isClean && !problem ? 0 : 1;
  } finally {
    await desk.close();
  }
}
