/**
 * Rounds numbers to about a thousandth of a range: finer than an eye sees in
 * a chart of it, and short to store.
 */
export function roundTo([low, high]: readonly [number, number]) {
  const range = high - low || Math.abs(low) || 1;
  const digits = 3 - Math.floor(Math.log10(range));
  if (digits >= 0 && digits <= 100) {
    return (value: number): number => Number(value.toFixed(digits));
  }
  const unit = 10 ** -digits;
  return (value: number): number =>
    Number((Math.round(value / unit) * unit).toPrecision(12));
}
