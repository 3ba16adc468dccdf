import type { Random } from "../arrays/random.ts";

/**
 * Sees to it that there is a source of random numbers.
 *
 * @param owner who draws, for the message
 * @throws {TypeError} when there is none.
 */
export function expectRandom(owner: string, random: Random): void {
  if (typeof random?.permutation === "function") return;
  throw new TypeError(
    `${owner} expects random to be a Random, got ${random}: try ` +
      "new Random(0), which gives the same each time.",
  );
}
