import { checkEachName } from "./check-texts.ts";

/**
 * Sees to it that there are layers, and not more than there is room for.
 *
 * @throws {RangeError} when there is none, more than `most`, or a long name.
 */
export function checkLayers(
  chart: string,
  names: readonly string[],
  most: number,
): void {
  if (names.length === 0) {
    throw new RangeError(`${chart} needs at least one layer, got none.`);
  }
  if (names.length > most) {
    throw new RangeError(
      `${chart} draws at most ${most} layers, got ${names.length}: choose ` +
        "some of them.",
    );
  }
  checkEachName(chart, names, "layer");
}

/**
 * Sees to it that standard deviations of a layer are numbers.
 *
 * @throws {RangeError} when one is infinite: squares of large numbers are.
 */
export function checkSpreads(
  chart: string,
  layer: string,
  spreads: ArrayLike<number>,
): void {
  if (Array.from(spreads).every(Number.isFinite)) return;
  throw new RangeError(
    `${chart}: the values of layer "${layer}" are too large for a standard ` +
      "deviation, which squares them: divide them by a large number.",
  );
}
