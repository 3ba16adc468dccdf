import { emitKeypressEvents } from "node:readline";
import type { ReadStream, WriteStream } from "node:tty";
import { App } from "./app.ts";
import { Desk } from "./desk.ts";
import type { Exercise } from "./exercises.ts";
import { ENTER, frame, LEAVE } from "./screen.ts";

/** Where the exercises are. */
export interface TerminalOptions {
  /** The folder of the course. */
  root: string;
  /** The folder with the student's notebooks. */
  folder: string;
  /** Seconds for the run of a notebook. */
  timeLimit: number;
  /** The exercise to open; else the one that was worked on last. */
  exercise: string | undefined;
}

/** A key as node:readline tells it. */
interface Key {
  name?: string;
  sequence?: string;
  ctrl?: boolean;
}

/** Works on exercises in a terminal until the reader quits. */
export async function runTerminal(
  { root, folder, timeLimit, exercise }: TerminalOptions,
  input: ReadStream,
  output: WriteStream,
): Promise<void> {
  const desk = new Desk({
    root,
    folder,
    isInteractive: true,
    timeLimit: timeLimit * 1000,
  });
  const app = new App({
    desk,
    timeLimit,
    size: () => ({ columns: output.columns ?? 80, rows: output.rows ?? 24 }),
    draw: (lines) => output.write(frame(lines)),
  });
  const first: Exercise =
    desk.exercises.find(({ name }) => name === exercise) ?? desk.first;
  const leave = takeScreen(input, output);
  try {
    output.on("resize", () => app.draw());
    await app.open(first);
    await untilQuit(input, (key) => app.press(key));
  } finally {
    leave();
    await app.close();
  }
}

/** Takes the screen and the keys. @returns gives them back */
function takeScreen(input: ReadStream, output: WriteStream): () => void {
  let isTaken = true;
  const leave = () => {
    if (!isTaken) return;
    isTaken = false;
    input.setRawMode(false);
    input.pause();
    output.write(LEAVE);
  };
  output.write(ENTER);
  emitKeypressEvents(input);
  input.setRawMode(true);
  input.resume();
  // Whatever ends the program, the terminal is as it was before its last words.
  process.on("exit", leave);
  process.on("uncaughtExceptionMonitor", leave);
  return leave;
}

/** Hands over one key after the other, until one of them, or a signal, ends. */
function untilQuit(
  input: ReadStream,
  press: (key: string) => Promise<boolean>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let last = Promise.resolve();
    input.on("keypress", (text: string | undefined, key: Key) => {
      last = last.then(async () => {
        if (!(await press(keyName(text, key)))) resolve();
      });
      last.catch(reject);
    });
    input.on("end", resolve);
    for (const signal of ["SIGTERM", "SIGHUP", "SIGINT"] as const) {
      process.once(signal, () => resolve());
    }
  });
}

/** `h`, `up`, `ctrl-c`; a wide letter of a Japanese keyboard is a letter. */
function keyName(text: string | undefined, key: Key): string {
  if (key.ctrl) return `ctrl-${key.name}`;
  return key.name ?? (text ?? "").normalize("NFKC").toLowerCase();
}
