import { join } from "node:path";
import type { DigitBytes } from "./digit-bytes.ts";
import { readCache, writeCache } from "./digit-cache.ts";
import { DRAWING_VERSION, drawDigits } from "./drawn-digits.ts";
import { SPLITS, type Split, splitSeed } from "./split-seed.ts";

/**
 * The drawn digits of a seed, each part from the cache or else drawn.
 *
 * The cache is the folder `digits` in the data folder: one file for each part,
 * named after the version of the drawing, the seed, the part and its size.
 */
export async function drawnDigits(
  folder: string,
  counts: Record<Split, number>,
  seed: number,
): Promise<Record<Split, DigitBytes>> {
  const sets = SPLITS.map(async (split) => {
    const count = counts[split];
    const name = `v${DRAWING_VERSION}-seed${seed}-${split}-${count}.digits`;
    const file = join(folder, "digits", name);
    const cached = await readCache(file, count);
    if (cached) return cached;
    const drawn = drawDigits(count, splitSeed(seed, split));
    await writeCache(file, drawn);
    return drawn;
  });
  const [train, validation, test] = await Promise.all(sets);
  return { train, validation, test };
}
