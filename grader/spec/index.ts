export { exercise } from "./exercise.ts";
export { expectClose, expectThat } from "./expect-close.ts";
