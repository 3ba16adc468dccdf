import { NDArray } from "@course/lib";
import type { Text } from "../../kit/words/text.ts";
import { SubmissionError } from "../failure.ts";
import { valueNames } from "../words/value-names.ts";
import { differenceOf } from "./difference.ts";

/** How near a result must be. */
export interface CloseOptions {
  /** As a part of the largest expected number; 1e-6 unless told. */
  tolerance?: number;
  /** What the numbers are: words, or a name that is one in any language. */
  name?: Text | string;
}

/**
 * Compares what came from a submission with what is right.
 *
 * Shapes come first: a result that only broadcasts to the right shape is
 * wrong. The student is told what kind of difference there is, but neither
 * inputs nor expected numbers.
 *
 * @throws {SubmissionError} of kind "wrong" when they differ.
 * @throws {RangeError} for a name of several words in one language only.
 */
export function expectClose(
  actual: unknown,
  expected: NDArray | number,
  { tolerance = 1e-6, name = valueNames.result }: CloseOptions = {},
): void {
  const comparison = { name: textOf(name), tolerance };
  const message = differenceOf(actual, expected, comparison);
  if (message === undefined) return;
  throw new SubmissionError({
    kind: "wrong",
    message,
    detail: `expected ${show(expected)}, got ${show(actual)}`,
  });
}

/**
 * Asks for what is not a matter of nearness.
 *
 * @throws {SubmissionError} of kind "wrong", with `message`, if not `holds`.
 */
export function expectThat(holds: boolean, message: Text): void {
  if (holds) return;
  throw new SubmissionError({ kind: "wrong", message });
}

/** Looked at before anything else: so the solution, too, finds it. */
function textOf(name: Text | string): Text {
  if (typeof name !== "string") return name;
  if (!/\s/.test(name)) return { en: name, ja: name };
  throw new RangeError(
    `expectClose expects a name such as "dW", or words as { en, ja }, ` +
      `got "${name}": write it in both languages.`,
  );
}

function show(value: unknown): string {
  const text =
    value instanceof NDArray
      ? `an NDArray of shape (${value.shape.join(", ")}) ${value}`
      : (JSON.stringify(value) ?? "nothing");
  return text.slice(0, 2_000);
}
