import type { NDArray, Nested } from "@course/lib";
import { messages } from "../words/messages.ts";
import { say } from "../words/text.ts";

/** A value that a check can compare: a number, nested lists or an array. */
export type Comparable = Nested | NDArray;

/** Shape and numbers of a value, as far as it has any. */
export interface Numbers {
  shape: number[];
  values: number[];
}

/** How a value differs from what was expected; `undefined` if it does not. */
export type Difference =
  | { kind: "not numbers"; came: string }
  | { kind: "shape"; expected: number[]; actual: number[] }
  | { kind: "values"; wrong: boolean[] };

/**
 * Compares shapes first, then numbers.
 *
 * Two numbers agree when !(|a − b| > tolerance · max(1, |b|)) and both are
 * numbers at all: NaN never agrees with anything.
 */
export function compare(
  actual: unknown,
  expected: Comparable,
  tolerance: number,
): Difference | undefined {
  const wanted = numbersOf(expected);
  const found = numbersOf(actual);
  if (!wanted) throw new TypeError("A check expects numbers to compare with.");
  if (!found) return { kind: "not numbers", came: describe(actual) };
  if (String(found.shape) !== String(wanted.shape)) {
    return { kind: "shape", expected: wanted.shape, actual: found.shape };
  }
  const wrong = found.values.map((value, i) => {
    const distance = Math.abs(value - wanted.values[i]);
    return !(distance <= tolerance * Math.max(1, Math.abs(wanted.values[i])));
  });
  return wrong.includes(true) ? { kind: "values", wrong } : undefined;
}

/** Shape and numbers of a number, nested lists or an NDArray. */
export function numbersOf(value: unknown): Numbers | undefined {
  if (typeof value === "number") return { shape: [], values: [value] };
  if (isArray(value)) return numbersOf(value.toArray());
  if (!Array.isArray(value)) return undefined;
  const rows = value.map(numbersOf);
  const shape = rows[0]?.shape ?? [];
  const values: number[] = [];
  for (const row of rows) {
    if (!row || String(row.shape) !== String(shape)) return undefined;
    values.push(...row.values);
  }
  return { shape: [rows.length, ...shape], values };
}

/** By its method, not its class: a library loaded again has a new class. */
function isArray(value: unknown): value is NDArray {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as NDArray).toArray === "function"
  );
}

function describe(value: unknown): string {
  if (value === undefined) return say(messages.nothing);
  return value === null ? "null" : say(messages.ofType(typeof value));
}
