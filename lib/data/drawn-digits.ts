import { Random } from "../arrays/random.ts";
import type { DigitBytes } from "./digit-bytes.ts";
import { drawDigit } from "./draw-digit.ts";
import { PIXELS } from "./raster.ts";

/** Grows by one with every change of what is drawn for a seed. */
export const DRAWING_VERSION = 1;

const CLASSES = 10;

/**
 * Draws `count` digits. Each ten in a row are the ten digits in random order.
 *
 * The first pictures of a seed are the same for every count, on every machine.
 */
export function drawDigits(count: number, seed: number): DigitBytes {
  const random = new Random(seed);
  const labels = new Uint8Array(count);
  const pixels = new Uint8Array(count * PIXELS);
  let order: Uint32Array = new Uint32Array(0);
  for (let i = 0; i < count; i++) {
    if (i % CLASSES === 0) order = random.permutation(CLASSES);
    labels[i] = order[i % CLASSES];
    const picture = pixels.subarray(i * PIXELS, (i + 1) * PIXELS);
    drawDigit(labels[i], random, picture);
  }
  return { labels, pixels };
}
