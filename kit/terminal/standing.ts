import { codeCells, type Notebook } from "../notebook.ts";
import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";
import { countTodos } from "./count-calls.ts";
import type { Exercise } from "./exercises.ts";
import { paint } from "./paint.ts";
import { cellsFingerprint, type Progress } from "./progress.ts";
import { terminalMessages } from "./terminal-messages.ts";

/** How far a student has come with an exercise. */
export interface Standing {
  /** Places filled in; `undefined` when the notebook cannot be read. */
  written?: number;
  /** The visible checks that passed, if they were run since the last change. */
  passed?: number;
}

/** How far an exercise has come, from its notebook and what is remembered. */
export function standingOf(
  { name, todos }: Exercise,
  notebook: Notebook | undefined,
  progress: Progress,
): Standing {
  if (!notebook) return {};
  const cells = codeCells(notebook);
  const written = Math.max(0, todos - countTodos(cells));
  const { checked } = progress.of(name);
  return checked?.cells === cellsFingerprint(cells)
    ? { written, passed: checked.passed }
    : { written };
}

/** Whether there is nothing left that an exercise visibly asks for. */
export function looksDone({ checks }: Exercise, { passed }: Standing): boolean {
  return passed === checks;
}

/** A standing in words: "3 of 9 fill-ins written, 5 of 15 visible checks …". */
export function standingText(
  { todos, checks }: Exercise,
  { written, passed }: Standing,
): string {
  if (written === undefined) return say(terminalMessages.unreadable);
  return [
    say(terminalMessages.written(written, todos)),
    passed === undefined
      ? say(terminalMessages.notRunYet)
      : say(messages.passCount(passed, checks)),
  ].join(" · ");
}

/** The sign of a standing. */
export function standingSign(exercise: Exercise, standing: Standing): string {
  if (looksDone(exercise, standing)) return paint("green", "✓");
  return standing.written ? paint("yellow", "…") : " ";
}
