import { checkFunction } from "./check-function.ts";
import { checkRange, isDrawable } from "./check-numbers.ts";

/** The part of the plane that a chart shows. */
export interface Frame {
  /** The smallest and the largest x. */
  x: readonly [number, number];
  /** The smallest and the largest y. */
  y: readonly [number, number];
}

/** Values at the crossings of a square grid over a frame. */
export interface Grid {
  frame: Frame;
  /** Crossings along each side. */
  size: number;
  /** Row after row from the smallest y, each from the smallest x. */
  values: ArrayLike<number>;
}

/** Where a crossing lies; also between crossings, for broken numbers. */
export function placeOf(
  { frame, size }: Pick<Grid, "frame" | "size">,
  column: number,
  row: number,
): [number, number] {
  const between = ([low, high]: readonly [number, number], i: number) =>
    (low * (size - 1 - i) + high * i) / (size - 1);
  return [between(frame.x, column), between(frame.y, row)];
}

/**
 * The values of f at all crossings.
 *
 * @throws {RangeError} when the frame is empty, or f is not finite somewhere.
 * @throws {TypeError} when f is no function.
 */
export function sampleGrid(
  chart: string,
  f: (x: number, y: number) => number,
  frame: Frame,
  size: number,
): Grid {
  checkFrame(chart, frame);
  checkFunction(chart, f, "(x, y) => x ** 2 + y ** 2");
  const values = new Float64Array(size * size);
  for (let i = 0; i < values.length; i++) {
    const [x, y] = placeOf({ frame, size }, i % size, Math.floor(i / size));
    values[i] = f(x, y);
    if (!isDrawable(values[i])) {
      throw new RangeError(
        `${chart}: the function is ${values[i]} at (${x}, ${y}): choose x ` +
          "and y so that it has a value everywhere that can be drawn.",
      );
    }
  }
  return { frame, size, values };
}

/** @throws {RangeError} when an axis does not go from a number to a larger. */
export function checkFrame(chart: string, { x, y }: Frame): void {
  checkRange(chart, "x", x);
  checkRange(chart, "y", y);
}
