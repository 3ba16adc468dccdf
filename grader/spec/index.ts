export { valueNames } from "../words/value-names.ts";
export { exercise } from "./exercise.ts";
export { expectAnswer } from "./expect-answer.ts";
export { expectClose, expectThat } from "./expect-close.ts";
