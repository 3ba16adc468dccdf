import { createHash } from "node:crypto";
import { Random } from "@course/lib";

/**
 * The random numbers of one test: the same for the whole class, and the same
 * in whatever order the tests run.
 */
export function seededRandom(seed: number, ...place: string[]): Random {
  return new Random(digest([seed, ...place]).readInt32LE());
}

/**
 * The seed of `Math.random` in an exercise's processes. It tells nothing of
 * the seed of the class, which whoever prints numbers could work back.
 */
export function processSeed(seed: number, exercise: string): number {
  return digest({ process: [seed, exercise] }).readUInt32LE();
}

function digest(place: unknown): Buffer {
  return createHash("sha256").update(JSON.stringify(place)).digest();
}
