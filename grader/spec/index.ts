export { exercise } from "./exercise.ts";
export { expectAnswer } from "./expect-answer.ts";
export { expectClose, expectThat } from "./expect-close.ts";
