export { type Check, check } from "./check/check.ts";
export { TodoError, todo } from "./todo.ts";
