import { expectArray } from "../arrays/expect-array.ts";
import { expectNumber } from "../arrays/expect-number.ts";
import type { Random } from "../arrays/random.ts";
import { showShape } from "../arrays/shape.ts";
import type { Examples } from "../training/examples.ts";
import { expectRandom } from "./expect-random.ts";

/** How large the parts are, and who shuffles. */
export interface SplitOptions {
  /** Share of the rows that is kept for testing. */
  test?: number;
  /** Share of the rows that is kept for validation. */
  validation?: number;
  /** Shuffles the rows. */
  random: Random;
}

/** Three sets of examples without a common row. */
export interface TrainTestSplit {
  /** To learn from. */
  readonly train: Examples;
  /** To choose by, such as when to stop. */
  readonly validation: Examples;
  /** To be looked at once, at the end. */
  readonly test: Examples;
}

/**
 * Shuffles examples and splits them: train on one part, choose by the second
 * (such as when to stop), and look at the third only once, at the end.
 *
 * Of N rows, `test` · N and `validation` · N, rounded, are kept; the rest is
 * for training. One seed gives one split, and the validation share does not
 * change the test set. Without a share, the validation set has no rows.
 *
 * @param examples inputs x, (N, …), and answers t, (N, …)
 * @throws {RangeError} when x and t differ in length, when a share is not from
 * 0 up to 1, or when a set that is asked for would have no rows.
 * @throws {TypeError} when there is no `random`, or x or t is no NDArray.
 */
export function trainTestSplit(
  examples: Examples,
  options: SplitOptions,
): TrainTestSplit {
  const { x, t } = examples ?? {};
  const { test = 0.2, validation = 0, random } = options ?? {};
  expectArray("trainTestSplit: x", x);
  expectArray("trainTestSplit: t", t);
  if (x.ndim === 0 || x.shape[0] !== t.shape[0]) {
    throw new RangeError(
      "trainTestSplit expects as many answers as inputs, got x of shape " +
        `${showShape(x.shape)} and t of shape ${showShape(t.shape)}.`,
    );
  }
  expectRandom("trainTestSplit", random);
  const N = x.shape[0];
  const counts = {
    test: countOf("test", test, N),
    validation: countOf("validation", validation, N),
  };
  const kept = counts.test + counts.validation;
  if (kept >= N) throw tooFew(N, "train", 1 - test - validation);
  const order = random.permutation(N);
  const part = (start: number, end: number): Examples => {
    const rows = order.subarray(start, end);
    return { x: x.rows(rows), t: t.rows(rows) };
  };
  return {
    train: part(kept, N),
    validation: part(counts.test, kept),
    test: part(0, counts.test),
  };
}

function countOf(name: string, share: number, N: number): number {
  const setting = `"${name}", a share of the rows,`;
  const range = "a number from 0 to below 1";
  expectNumber("trainTestSplit", setting, share, range, 0.2);
  const count = Math.round(share * N);
  if (share > 0 && count === 0) throw tooFew(N, name, share);
  return count;
}

function tooFew(N: number, name: string, share: number): RangeError {
  return new RangeError(
    `trainTestSplit has ${N} rows, of which none is left for "${name}" ` +
      `(a share of ${Number(share.toFixed(4))}): give more rows, or other ` +
      "shares.",
  );
}
