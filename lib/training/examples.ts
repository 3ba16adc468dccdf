import type { NDArray } from "../arrays/ndarray.ts";
import type { Network } from "../networks/network.ts";
import { accuracy, hasClasses } from "./accuracy.ts";
import type { Score } from "./history.ts";

/** Inputs x, (N, K), and their right answers t, (N, L). */
export interface Examples {
  /** Inputs, one example a row: (N, K). */
  x: NDArray;
  /** Right answers, one example a row: (N, L). */
  t: NDArray;
}

/**
 * Loss and, for classes, accuracy of a network on examples.
 *
 * Answers of 0 and 1 may be those of a regression as well: what they are, the
 * network says by its loss.
 */
export function score(net: Network, { x, t }: Examples): Score {
  const loss = net.loss(x, t);
  if (net.classifies === false || !hasClasses(t)) return { loss };
  return { loss, accuracy: accuracy(net.predict(x), t) };
}

/** @throws {RangeError} when x and t differ in length, or are empty. */
export function expectExamples(name: string, { x, t }: Examples): void {
  if (x.shape[0] !== t.shape[0]) {
    throw new RangeError(
      `fit expects as many answers as inputs, got ${x.shape[0]} rows of x ` +
        `and ${t.shape[0]} of t as ${name} data.`,
    );
  }
  if (x.size === 0 || t.size === 0) {
    throw new RangeError(`fit needs examples, but the ${name} data is empty.`);
  }
}
