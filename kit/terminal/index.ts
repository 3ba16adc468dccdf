export { readExercises } from "./exercises.ts";
export { printOnce } from "./print-once.ts";
export { runTerminal, type TerminalOptions } from "./run-terminal.ts";
