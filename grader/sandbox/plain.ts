import type { Text } from "../../kit/words/text.ts";

/** A value as it travels between the grader and the sandbox, as JSON. */
export type Wire =
  | null
  | boolean
  | number
  | string
  | Wire[]
  | { type: "undefined" }
  | { type: "number"; value: SpecialNumber }
  | { type: "object"; entries: [string, Wire][] }
  | {
      type: "ndarray";
      shape: number[];
      dtype: "float64" | "float32";
      data: (number | SpecialNumber)[];
    };

/** The numbers that JSON has no way to write. */
export type SpecialNumber = "NaN" | "Infinity" | "-Infinity" | "-0";

/** How much may travel at once. */
export const LIMITS = {
  /** Characters of JSON. */
  length: 8_000_000,
  /** Lists and objects in one another. */
  depth: 20,
} as const;

/** Thrown when a value is no plain data; says what it is instead. */
export class PlainDataError extends Error {
  override readonly name = "PlainDataError";
  readonly what: Text;

  constructor(what: Text) {
    super(what.en);
    this.what = what;
  }
}
