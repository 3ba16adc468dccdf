import { rangeOf } from "./range.ts";

/** One bar of a histogram. */
export interface Bin {
  low: number;
  high: number;
  /** The part of all values that lie in the bin, from 0 to 1. */
  share: number;
}

/**
 * Counts values in bins of equal width.
 *
 * A bin holds its lower edge; the last one holds its upper edge, too. Values
 * outside of the domain are in no bin, but count among all.
 */
export function bin(
  values: ArrayLike<number>,
  count: number,
  [low, high]: readonly [number, number],
): Bin[] {
  const width = (high - low) / count;
  const counts = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    const at = Math.floor((values[i] - low) / width);
    if (values[i] >= low && values[i] <= high) {
      counts[Math.min(at, count - 1)] += 1;
    }
  }
  return Array.from(counts, (n, i) => ({
    low: low + i * width,
    high: i === count - 1 ? high : low + (i + 1) * width,
    share: n / values.length,
  }));
}

/** The range of all values of several sets; a little wider if it is one. */
export function commonRange(
  sets: readonly ArrayLike<number>[],
): [number, number] {
  const ranges = sets.map(rangeOf);
  const [low] = rangeOf(ranges.map((range) => range[0]));
  const [, high] = rangeOf(ranges.map((range) => range[1]));
  if (low < high) return [low, high];
  const room = Math.max(0.5, Math.abs(low) / 1000);
  return [low - room, high + room];
}
