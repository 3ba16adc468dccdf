import { expectNumber } from "../arrays/expect-number.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import { expectRandom } from "./expect-random.ts";
import { mapPictures } from "./map-pictures.ts";
import { SIDE } from "./raster.ts";

/** How strongly {@link slantDigits} slants, and who draws. */
export interface SlantOptions {
  /** Draws how far each digit is slanted. */
  random: Random;
  /** The largest slant to either side, in columns for each row. */
  slant?: number;
}

/**
 * Digits, each slanted at random like handwriting: data augmentation.
 *
 * y[row, column] = x[row, column + s · (row − 13.5)], with s between −`slant`
 * and `slant`, drawn anew for each picture. The middle stays where it is, and
 * for s > 0 the top moves to the right. Between two pixels, x is interpolated
 * linearly; outside of the picture it is paper, 0.
 *
 * @param x pictures of 28 × 28 as rows, (N, 784); the result is, too
 * @throws {RangeError} when x is not (N, 784), or `slant` not from 0 to 1.
 * @throws {TypeError} when there is no `random`, or x is no NDArray.
 */
export function slantDigits(x: NDArray, options: SlantOptions): NDArray {
  const { random, slant = 0.3 } = options ?? {};
  expectNumber("slantDigits", "slant", slant, "a number from 0 to 1", 0.3);
  expectRandom("slantDigits", random);
  return mapPictures("slantDigits", x, (from, to) => {
    const s = random.uniform([], { low: -slant, high: slant }).item();
    for (let row = 0; row < SIDE; row++) {
      const start = row * SIDE;
      const shift = s * (row - (SIDE - 1) / 2);
      const whole = Math.floor(shift);
      const part = shift - whole; // 0 ≤ part < 1
      for (let column = 0; column < SIDE; column++) {
        const at = column + whole;
        const near = at >= 0 && at < SIDE ? from[start + at] : 0;
        const far = at + 1 >= 0 && at + 1 < SIDE ? from[start + at + 1] : 0;
        to[start + column] = (1 - part) * near + part * far;
      }
    }
  });
}
