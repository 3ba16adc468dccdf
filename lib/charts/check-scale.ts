/**
 * Sees to it that a scale is one of those that a chart can have.
 *
 * @throws {RangeError} when it is neither "linear" nor "log".
 */
export function checkScale(chart: string, scale: string): void {
  if (scale === "linear" || scale === "log") return;
  throw new RangeError(
    `${chart} expects yScale to be "linear" or "log", got "${scale}".`,
  );
}
