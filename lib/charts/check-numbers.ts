/** From here on, distances and ticks of an axis may come out as infinity. */
const LARGEST = 1e300;

/**
 * Sees to it that there are numbers, and that each of them can be drawn.
 *
 * @param what the chart and the part of it, for the message
 * @throws {RangeError} when there are none, or one is NaN, infinite or beyond
 *   1e300.
 * @throws {TypeError} when it is no list.
 */
export function checkNumbers(what: string, values: ArrayLike<number>): void {
  if (!isList(values)) {
    throw new TypeError(
      `${what} expects a list of numbers, such as [1, 2, 3], got ${values}.`,
    );
  }
  if (values.length === 0) {
    throw new RangeError(`${what} has no values: there is nothing to draw.`);
  }
  for (let i = 0; i < values.length; i++) {
    if (isDrawable(values[i])) continue;
    const advice = Number.isFinite(values[i])
      ? `, beyond ±${LARGEST}: no axis shows that. Take logarithms, or leave ` +
        "it out."
      : ": look where it comes from, or leave it out.";
    throw new RangeError(
      `${what} expects numbers, but value ${i} of ${values.length} is ` +
        `${values[i]}${advice}`,
    );
  }
}

/** Whether this can be looked at number by number. */
export function isList(values: unknown): boolean {
  return typeof values === "object" && values !== null && "length" in values;
}

/** Whether an axis can show a number. */
export function isDrawable(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) <= LARGEST;
}

/**
 * Sees to it that a range goes from a number to a larger one.
 *
 * @param name of the option that holds the range
 * @throws {RangeError} when it does not.
 */
export function checkRange(
  chart: string,
  name: string,
  range: readonly [number, number],
): void {
  const ends = Array.from(range ?? []);
  const [low, high] = ends;
  if (ends.length === 2 && ends.every(isDrawable) && low < high) return;
  throw new RangeError(
    `${chart} expects ${name} as [smallest, largest], got ` +
      `[${ends.join(", ")}].`,
  );
}
