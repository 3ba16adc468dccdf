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
  /** Sizes of an array. */
  axes: 32,
  /** Rows, and rows of rows, in which there is no number. */
  emptyRows: 100_000,
} as const;

// Known by identity: to ask an error of what class it is may run its code.
const thrown = new WeakMap<object, Text>();
const remember = thrown.set.bind(thrown);
const recall = thrown.get.bind(thrown);

/** Thrown when a value is no plain data; says what it is instead. */
export class PlainDataError extends Error {
  override readonly name = "PlainDataError";

  constructor(what: Text) {
    super(what.en);
    remember(this, what);
  }
}

/** What came in the place of plain data, if that is what an error says. */
export function notPlainData(error: unknown): Text | undefined {
  const isObject = typeof error === "object" && error !== null;
  return isObject ? recall(error) : undefined;
}
