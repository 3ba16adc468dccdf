import { createHash } from "node:crypto";
import { Random } from "@course/lib";

/**
 * The random numbers of one test: the same for the whole class, and the same
 * in whatever order the tests run.
 */
export function seededRandom(seed: number, ...place: string[]): Random {
  const text = JSON.stringify([seed, ...place]);
  const hash = createHash("sha256").update(text).digest();
  return new Random(hash.readInt32LE());
}
