export { check } from "./check/check.ts";
export type { Check } from "./check/run-check.ts";
export { TodoError, todo } from "./todo.ts";
