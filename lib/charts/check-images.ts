import { expectArray } from "../arrays/expect-array.ts";
import type { NDArray } from "../arrays/ndarray.ts";
import { showShape } from "../arrays/shape.ts";

const ROOM = 94_000; // bytes of an output, without its frame
const ITEM = 360; // bytes around a picture and its text

/**
 * Sees to it that images are rows of greys.
 *
 * @throws {RangeError} when they are not.
 * @throws {TypeError} when they are no NDArray.
 */
export function checkImages(images: NDArray, size: number): void {
  expectArray("imageGrid", images);
  const [count, pixels] = images.shape;
  if (images.ndim !== 2 || pixels !== size * size || count === 0) {
    throw new RangeError(
      `imageGrid expects N images as (N, ${size * size}), one a row, got ` +
        `${showShape(images.shape)}.`,
    );
  }
  const wrong = images.data.findIndex((v) => !(v >= 0 && v <= 1));
  if (wrong !== -1) {
    throw new RangeError(
      `imageGrid expects greys from 0 to 1, but image ` +
        `${Math.floor(wrong / pixels)} has ${images.data[wrong]}: undo what ` +
        "was done to the scale, or use clip(0, 1).",
    );
  }
}

/**
 * Sees to it that each image has its text.
 *
 * @throws {RangeError} when there are more or fewer.
 * @throws {TypeError} when one is neither a text nor a number.
 */
export function checkTextsOf(
  what: string,
  texts: ArrayLike<number | string>,
  count: number,
): void {
  if (texts?.length !== count) {
    throw new RangeError(
      `imageGrid expects ${count} ${what}, one for each image, got ` +
        `${texts?.length ?? "none"}.`,
    );
  }
  for (let i = 0; i < count; i++) {
    const text: unknown = texts[i];
    if (typeof text === "number" || typeof text === "string") continue;
    throw new TypeError(
      `imageGrid expects ${what} as texts or numbers, but that of image ${i} ` +
        `is ${typeof text === "object" && text ? "an object" : text}.`,
    );
  }
}

/**
 * Sees to it that a chart of images is no burden for a notebook.
 *
 * A picture stands in the specification and in the drawing; its text stands
 * there, and in the words of both forms.
 *
 * @param picture bytes of each picture
 * @throws {RangeError} when there are more than there is room for.
 */
export function checkRoom(
  texts: readonly { label: string }[],
  picture: number,
  size: number,
): void {
  const labels = texts.map(({ label }) => 4 * Buffer.byteLength(label));
  const needed = labels.reduce((sum, n) => sum + n + ITEM + 2 * picture, 0);
  if (needed <= ROOM) return;
  const most = Math.floor((ROOM / needed) * texts.length);
  const advice =
    most > 0
      ? `at most ${most} images of ${size} × ${size}, got ${texts.length} ` +
        "with their labels: choose some with rows([…])."
      : `no image as large as ${size} × ${size}: make it smaller.`;
  throw new RangeError(`imageGrid draws ${advice}`);
}
