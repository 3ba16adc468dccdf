import { Random } from "../arrays/random.ts";

const LARGEST_SEED = 2 ** 31 - 1;

/**
 * A stream of random numbers for each of `count` models.
 *
 * Only their seeds come from `random`, and all at once: how much one model
 * draws changes nothing for the next, and the first models are the same ones
 * however many there are.
 */
export function streams(random: Random, count: number): Random[] {
  return Array.from(
    { length: count },
    () => new Random(random.integer(0, LARGEST_SEED)),
  );
}
