/** The parts of a data set, which share no picture. */
export const SPLITS = ["train", "validation", "test"] as const;

/** Name of a part of a data set. */
export type Split = (typeof SPLITS)[number];

/**
 * A seed of its own for each part of a data set, so that the size of one part
 * does not change the pictures in another.
 *
 * 3·seed + part differs from part to part and, below 2³²/3, from seed to seed;
 * the rest is the finalizer of MurmurHash3, which mixes 32-bit numbers so that
 * neighbours end up far apart, and never maps two of them to the same one.
 *
 * @throws {RangeError} when the seed is not a whole number.
 */
export function splitSeed(seed: number, split: Split): number {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(
      `The seed of a data set is a whole number, got ${seed}: try seed: 0.`,
    );
  }
  let h = 3 * seed + SPLITS.indexOf(split);
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return h;
}
