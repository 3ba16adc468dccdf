/**
 * Rounds numbers to about a thousandth of a range: finer than an eye sees in
 * a chart of it, and short to store.
 */
export function roundTo([low, high]: readonly [number, number]) {
  const range = high - low || Math.abs(low) || 1;
  const digits = Math.min(100, Math.max(0, 3 - Math.floor(Math.log10(range))));
  return (value: number): number => Number(value.toFixed(digits));
}

/** The smallest and the largest of some numbers. */
export function rangeOf(values: ArrayLike<number>): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  return [low, high];
}
