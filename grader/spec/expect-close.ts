import { NDArray } from "@course/lib";
import type { Text } from "../../kit/words/text.ts";
import { SubmissionError } from "../failure.ts";
import { differenceOf } from "./difference.ts";

/** How near a result must be. */
export interface CloseOptions {
  /** As a part of the largest expected number; 1e-6 unless told. */
  tolerance?: number;
  /** What the numbers are, for the message: "dW", "The result". */
  name?: string;
}

/**
 * Compares what came from a submission with what is right.
 *
 * Shapes come first: a result that only broadcasts to the right shape is
 * wrong. The student is told what kind of difference there is, but neither
 * inputs nor expected numbers.
 *
 * @throws {SubmissionError} of kind "wrong" when they differ.
 */
export function expectClose(
  actual: unknown,
  expected: NDArray | number,
  { tolerance = 1e-6, name = "The result" }: CloseOptions = {},
): void {
  const message = differenceOf(actual, expected, tolerance);
  if (message === undefined) return;
  throw new SubmissionError({
    kind: "wrong",
    message: `${name} ${message}`,
    detail: `expected ${show(expected)}, got ${show(actual)}`,
  });
}

/**
 * Asks for what is not a matter of nearness.
 *
 * @throws {SubmissionError} of kind "wrong", with `text`, if not `holds`.
 */
export function expectThat(holds: boolean, text: Text): void {
  if (holds) return;
  throw new SubmissionError({ kind: "wrong", message: text.en, text });
}

function show(value: unknown): string {
  const text =
    value instanceof NDArray
      ? `an NDArray of shape (${value.shape.join(", ")}) ${value}`
      : (JSON.stringify(value) ?? "nothing");
  return text.slice(0, 2_000);
}
