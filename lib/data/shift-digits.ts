import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import { expectRandom } from "./expect-random.ts";
import { mapPictures } from "./map-pictures.ts";
import { SIDE } from "./raster.ts";

/** How far {@link shiftDigits} goes, and who draws. */
export interface ShiftOptions {
  /** Draws how far each digit is shifted. */
  random: Random;
  /** The furthest in each direction, in whole pixels. */
  pixels?: number;
}

/**
 * Digits, each shifted by a random number of pixels: data augmentation.
 *
 * y[row, column] = x[row − b, column − a], with a and b between −`pixels` and
 * `pixels`, drawn anew for each picture; what comes in at the edge is paper, 0.
 * A margin of 4 pixels is empty in MNIST, so that up to 4 lose no ink.
 *
 * @param x pictures of 28 × 28 as rows, (N, 784); the result is, too
 * @throws {RangeError} when x is not (N, 784), or `pixels` not 0, 1, …, 28.
 * @throws {TypeError} when there is no `random`, or x is no NDArray.
 */
export function shiftDigits(x: NDArray, options: ShiftOptions): NDArray {
  const { random, pixels = 2 } = options ?? {};
  if (!(Number.isInteger(pixels) && pixels >= 0 && pixels <= SIDE)) {
    throw new RangeError(
      `shiftDigits expects a whole number of pixels from 0 to ${SIDE}, got ` +
        `${pixels}: try pixels: 2.`,
    );
  }
  expectRandom("shiftDigits", random);
  return mapPictures("shiftDigits", x, (from, to) => {
    const a = random.integer(-pixels, pixels);
    const b = random.integer(-pixels, pixels);
    const left = Math.max(0, a);
    const right = Math.min(SIDE, SIDE + a);
    for (let row = Math.max(0, b); row < Math.min(SIDE, SIDE + b); row++) {
      const source = (row - b) * SIDE - a;
      to.set(from.subarray(source + left, source + right), row * SIDE + left);
    }
  });
}
