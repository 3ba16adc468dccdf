import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";
import { expectOneHot } from "../data/expect-one-hot.ts";
import type { Examples } from "../training/examples.ts";
import { checkNumbers } from "./check-numbers.ts";
import type { Frame } from "./grid.ts";
import { guessOf } from "./predictor.ts";
import { rangeOf } from "./range.ts";

/** One sample: where it lies, what it is and whether the guess is right. */
export interface Sample {
  x: number;
  y: number;
  class: string;
  right: boolean;
}

/**
 * Sees to it that there are two features and an answer for each sample.
 *
 * @throws {RangeError} when shapes do not fit, numbers are not finite, or an
 *   answer names no class, or several.
 * @throws {TypeError} when x or t is no NDArray.
 */
export function checkExamples({ x, t }: Examples): void {
  expectArray("decisionBoundary: x", x);
  expectArray("decisionBoundary: t", t);
  const fits = x.ndim === 2 && x.shape[1] === 2 && t.ndim === 2;
  if (!fits || x.shape[0] !== t.shape[0] || t.shape[1] === 0) {
    throw new RangeError(
      "decisionBoundary expects x (N, 2) and t (N, K), got " +
        `${showShape(x.shape)} and ${showShape(t.shape)}: choose two columns ` +
        "of x, and train on them alone.",
    );
  }
  checkNumbers("decisionBoundary: x", x.data);
  expectOneHot("decisionBoundary", t);
}

/** The part of the plane in which the samples lie, and a little more. */
export function frameAround(x: NDArray): Frame {
  const around = (column: 0 | 1): [number, number] => {
    const [low, high] = rangeOf(x.T.row(column).data);
    const room = 0.08 * (high - low) || Math.max(1, Math.abs(low) / 1000);
    return [low - room, high + room];
  };
  return { x: around(0), y: around(1) };
}

/**
 * The samples with their class, and whether its score is the largest.
 *
 * @param scores the scores of each sample, one for each class
 * @param names what the classes are called
 * @throws {RangeError} when scores are not as many as classes.
 */
export function samplesOf(
  { x, t }: Examples,
  scores: readonly (readonly number[])[],
  names: readonly string[],
): Sample[] {
  if (scores[0].length !== names.length) {
    throw new RangeError(
      `decisionBoundary expects predict to give ${names.length} scores for ` +
        `each sample, as t has classes, got ${scores[0].length}.`,
    );
  }
  const answers = t.toArray() as number[][];
  return answers.map((answer, n) => {
    const label = answer.length === 1 ? answer[0] : guessOf(answer);
    const right = guessOf(scores[n]) === label;
    return { x: x.at(n, 0), y: x.at(n, 1), class: names[label], right };
  });
}
