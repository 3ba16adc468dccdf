import { basename } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { nextHint } from "../hint.ts";
import { messages } from "../words/messages.ts";
import { say, type Text } from "../words/text.ts";
import type { Desk } from "./desk.ts";
import type { Exercise } from "./exercises.ts";
import { keyLine } from "./key-line.ts";
import { paint } from "./paint.ts";
import { firstTypeLine, runLines, typeLines } from "./run-report.ts";
import { layOut, type Screen, type Size, wrapped } from "./screen.ts";
import { looksDone, standingSign, standingText } from "./standing.ts";
import { terminalMessages } from "./terminal-messages.ts";
import { watchFiles } from "./watch-files.ts";

const SLOW = 3; // seconds after which a run is said to be long
const AGAIN = 200; // milliseconds until a half-saved file is read again

/** What the app needs of its surroundings. */
export interface AppOptions {
  desk: Desk;
  /** Seconds for the run of a notebook. */
  timeLimit: number;
  size: () => Size;
  /** Is given all lines of the screen, whenever they change. */
  draw: (lines: readonly string[]) => void;
}

/** What the keys do and the screen shows while somebody works on exercises. */
export class App {
  private readonly options: AppOptions;
  private readonly desk: Desk;
  private mode: "exercise" | "list" | "reset" = "exercise";
  private chosen = 0;
  private said: string[] = [];
  private top: number | undefined;
  private page = 1;
  private unwatch: (() => Promise<void>) | undefined;
  private retry: NodeJS.Timeout | undefined;
  private readonly clock: NodeJS.Timeout;
  private isOver = false;

  constructor(options: AppOptions) {
    this.options = options;
    this.desk = options.desk;
    this.clock = setInterval(() => {
      if (this.desk.attempt?.isRunning) this.draw();
    }, 1000);
  }

  /** Opens an exercise and watches its files. */
  async open(exercise: Exercise): Promise<void> {
    await this.unwatch?.();
    this.desk.open(exercise);
    this.mode = "exercise";
    this.said = [];
    this.top = undefined;
    const { notebookFile, textFile } = this.desk.workbook(exercise);
    this.unwatch = watchFiles([notebookFile, textFile], () => this.read());
    this.read();
  }

  /** Does what a key stands for. @returns whether the app goes on. */
  async press(key: string): Promise<boolean> {
    if (key === "ctrl-c" || (key === "q" && this.mode !== "reset")) {
      return false;
    }
    if (this.mode === "reset") this.answerReset(key === "y");
    else if (this.mode === "list") await this.pressInList(key);
    else await this.pressInExercise(key);
    this.draw();
    return true;
  }

  /** Draws the screen anew. */
  draw(): void {
    if (this.isOver) return;
    const size = this.options.size();
    const screen = this.mode === "list" ? this.listScreen() : this.screen();
    const top = this.top ?? this.placeToLookAt(screen, size);
    const { lines, page } = layOut(screen, size, top);
    this.page = page;
    this.options.draw(lines);
  }

  /** Ends what was started. */
  async close(): Promise<void> {
    this.isOver = true;
    clearInterval(this.clock);
    clearTimeout(this.retry);
    await this.unwatch?.();
    await this.desk.close();
  }

  private read(isAgain = false): void {
    if (this.isOver) return;
    clearTimeout(this.retry);
    const { problem, note } = this.desk.read();
    if (problem && !isAgain) {
      this.retry = setTimeout(() => this.read(true), AGAIN);
      return;
    }
    if (note) this.said = [say(note)];
    const before = this.desk.attempt;
    const done = this.desk.run(() => this.draw());
    if (this.desk.attempt !== before) {
      this.top = undefined;
      if (!note) this.said = [];
    }
    this.draw();
    void done;
  }

  private async pressInExercise(key: string): Promise<void> {
    const { desk } = this;
    if (key === "h") this.hint();
    else if (key === "l") this.openList();
    else if (key === "r") this.mode = "reset";
    else if (key === "n") {
      const { next } = desk;
      if (next) await this.open(next);
      else this.tell(terminalMessages.noNext);
    } else this.scroll(key);
  }

  private async pressInList(key: string): Promise<void> {
    const { exercises } = this.desk;
    const last = exercises.length - 1;
    if (key === "up") this.chosen = Math.max(0, this.chosen - 1);
    if (key === "down") this.chosen = Math.min(last, this.chosen + 1);
    if (key === "l" || key === "escape") this.mode = "exercise";
    if (key === "return") await this.open(exercises[this.chosen]);
    this.top = undefined;
  }

  private hint(): void {
    const fillIn = this.desk.attempt?.stuckAt;
    if (fillIn) this.said = nextHint(fillIn).split("\n");
    else this.tell(terminalMessages.nothingToHint);
  }

  private openList(): void {
    this.mode = "list";
    this.top = undefined;
    this.said = [];
    const { exercises, exercise } = this.desk;
    this.chosen = exercise ? exercises.indexOf(exercise) : 0;
  }

  private answerReset(yes: boolean): void {
    this.mode = "exercise";
    const { exercise } = this.desk;
    if (!yes || !exercise) return;
    const kept = this.desk.workbook(exercise).reset();
    this.read();
    this.tell(terminalMessages.wasReset(kept));
  }

  private tell(text: Text): void {
    this.said = [say(text)];
  }

  private scroll(key: string): void {
    const steps: Readonly<Record<string, number>> = {
      up: -1,
      down: 1,
      pageup: 1 - this.page,
      pagedown: this.page - 1,
      space: this.page - 1,
    };
    if (steps[key] === undefined) return;
    const size = this.options.size();
    const screen = this.screen();
    const top = this.top ?? this.placeToLookAt(screen, size);
    const moved = layOut(screen, size, top + steps[key]);
    this.top = moved.top;
  }

  private screen(): Screen {
    const { exercise, attempt, places } = this.desk;
    if (!exercise) return { head: [], body: [], foot: [] };
    const { timeLimit } = this.options;
    const body = [
      ...(attempt ? runLines(attempt.events, timeLimit, places) : []),
      ...(attempt ? typeLines(attempt.typeProblems, places) : []),
    ];
    const keys = [
      ["h", terminalMessages.keyHint],
      ["n", terminalMessages.keyNext],
      ["l", terminalMessages.keyList],
      ["r", terminalMessages.keyReset],
      ["q", terminalMessages.keyQuit],
      ["↑↓", terminalMessages.keyScroll],
    ] as const;
    const question = say(terminalMessages.confirmReset(exercise.name));
    const foot = [
      ...(attempt ? firstTypeLine(attempt.typeProblems, places) : []),
      ...(this.mode === "reset"
        ? [paint("bold", question)]
        : [...this.said, keyLine(keys)]),
    ];
    return { head: this.head(exercise), body, foot };
  }

  private head(exercise: Exercise): string[] {
    const { desk } = this;
    const files = desk.workbook(exercise);
    const standing = desk.standing(exercise);
    const follows = looksDone(exercise, standing)
      ? ` ${say(messages.hiddenFollow)}`
      : "";
    const state = desk.attempt?.isRunning
      ? this.runningText(desk.attempt.startedAt)
      : standingSign(exercise, standing) +
        ` ${standingText(exercise, standing)}${follows}`;
    const { problem } = desk.contents;
    return [
      `${paint("bold", exercise.name)}  ${exercise.title}`,
      say(
        terminalMessages.edit(
          basename(files.textFile),
          basename(files.notebookFile),
        ),
      ),
      problem ? paint("red", say(problem)) : state,
    ];
  }

  private runningText(startedAt: number): string {
    const seconds = Math.floor((performance.now() - startedAt) / 1000);
    return seconds < SLOW
      ? say(terminalMessages.running)
      : say(terminalMessages.runningLong(seconds));
  }

  private listScreen(): Screen {
    const keys = [
      ["↑↓", terminalMessages.keyChoose],
      ["Enter", terminalMessages.keyOpen],
      ["l", terminalMessages.keyBack],
      ["q", terminalMessages.keyQuit],
    ] as const;
    return {
      head: [paint("bold", say(terminalMessages.listTitle))],
      body: listLines(this.desk, this.chosen),
      foot: [keyLine(keys)],
    };
  }

  /** How far the body is scrolled when nobody scrolls. */
  private placeToLookAt({ body }: Screen, { columns, rows }: Size): number {
    if (this.mode === "list") return Math.max(0, 2 * this.chosen - rows / 2);
    const at = body.findIndex((line) => isFailure(line));
    if (at < 0) return 0;
    // With what was above it: the title of its table, and what passes.
    return Math.max(0, wrapped(body.slice(0, at), columns).length - 4);
  }
}

function isFailure(line: string): boolean {
  return /^[✗…]/.test(stripVTControlCharacters(line));
}

/** The exercises with how far each has come; one may be chosen. */
export function listLines(desk: Desk, chosen?: number): string[] {
  return desk.exercises.flatMap((exercise, i) => {
    const standing = desk.standing(exercise);
    const sign = standingSign(exercise, standing);
    const line = `${sign} ${exercise.name}  ${exercise.title}`;
    const more = `      ${standingText(exercise, standing)}`;
    return i === chosen
      ? [paint("bold", `> ${line}`), more]
      : [`  ${line}`, paint("dim", more)];
  });
}
