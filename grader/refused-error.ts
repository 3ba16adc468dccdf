import type { Text } from "../kit/words/text.ts";

/** Thrown for what was handed in and cannot be graded; says why. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.text = text;
  }
}
