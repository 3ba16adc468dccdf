/**
 * Rounds numbers of a range to six digits, or to more where they are so alike
 * that they differ only in these.
 */
export function shortIn([low, high]: readonly [number, number]) {
  const size = Math.max(Math.abs(low), Math.abs(high));
  const alike = Math.floor(Math.log10(size / (high - low)));
  const isNarrow = alike > 2 && low < high;
  const digits = isNarrow ? Math.min(15, alike + 4) : 6;
  return (value: number) => Number(value.toPrecision(digits));
}
