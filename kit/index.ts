export { check } from "./check/check.ts";
export type { Check } from "./check/run-check.ts";
export { hint } from "./hint.ts";
export { type Play, play } from "./play/play.ts";
export { ask } from "./quiz/ask.tsx";
export { LibraryError, reload } from "./reload/reload.ts";
export { todo } from "./todo.ts";
export { TodoError } from "./todo-error.ts";
export type {
  CheckName,
  FillIn,
  Question,
  Subject,
} from "./words/catalogue.ts";
export { type Language, speak } from "./words/text.ts";
