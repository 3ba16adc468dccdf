import type { Random } from "../arrays/random.ts";
import type { Examples } from "../training/examples.ts";
import type { Model } from "./model.ts";

/** The rows of a bootstrap sample. */
export interface BootstrapSample {
  /** N of the rows 0 … N − 1, some more than once. */
  rows: Uint32Array;
  /** The rows that were not drawn: "out of bag". */
  unseen: Uint32Array;
}

/** A model of a bag, and the rows on which it was trained and was not. */
export interface BaggingMember extends BootstrapSample {
  /** The model that was trained on the sample. */
  model: Model;
}

/**
 * A bootstrap sample: N of N rows, drawn with replacement, all equally likely.
 *
 * A row is left out with probability (1 − 1/N)ᴺ, which is 0.37 ≈ 1/e for many
 * rows. Source: Efron, 1979.
 */
export function bootstrap(N: number, random: Random): BootstrapSample {
  const rows = random.choice(N, N);
  const drawn = new Set(rows);
  const unseen = Uint32Array.from({ length: N }, (_, n) => n).filter(
    (n) => !drawn.has(n),
  );
  return { rows, unseen };
}

/** These rows of the examples, in that order. */
export function someOf({ x, t }: Examples, rows: Uint32Array): Examples {
  return { x: x.rows(rows), t: t.rows(rows) };
}
