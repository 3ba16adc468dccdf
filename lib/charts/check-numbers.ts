/**
 * Sees to it that there are numbers, and that each of them can be drawn.
 *
 * @param what the chart and the part of it, for the message
 * @throws {RangeError} when there are none, or one is NaN or infinite.
 */
export function checkNumbers(what: string, values: ArrayLike<number>): void {
  if (values.length === 0) {
    throw new RangeError(`${what} has no values: there is nothing to draw.`);
  }
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) {
      throw new RangeError(
        `${what} expects numbers, but value ${i} of ${values.length} is ` +
          `${values[i]}: look where it comes from, or leave it out.`,
      );
    }
  }
}
