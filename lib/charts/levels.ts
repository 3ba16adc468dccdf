/**
 * Round numbers between two others, at equal distances of 1, 2 or 5 times a
 * power of ten: the levels of contours that are easy to read.
 *
 * @param most how many there may be
 */
export function roundLevels(low: number, high: number, most: number): number[] {
  const wanted = (high - low) / most;
  if (!(wanted > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((f) => f * power >= wanted) ?? 10;
  const step = factor * power;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) =>
    Number(((first + i) * step).toPrecision(6)),
  );
}
