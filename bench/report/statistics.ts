/** Several measurements of one thing. */
export interface Summary {
  median: number;
  min: number;
  max: number;
}

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) {
    throw new RangeError("median needs at least one value, got none.");
  }
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted.length >> 1;
  const lower = (sorted.length - 1) >> 1;
  return (sorted[lower] + sorted[upper]) / 2;
}

/** Median, smallest and largest. @throws {RangeError} when there is none. */
export function summary(values: readonly number[]): Summary {
  return {
    median: median(values),
    min: Math.min(...values),
    max: Math.max(...values),
  };
}

/**
 * How many times longer the peer took than we: the median over the rounds of
 * peer / ours, each from the same round, in which both had the same machine.
 *
 * @throws {RangeError} when the two have not been through the same rounds.
 */
export function pairedRatio(
  peer: readonly number[],
  ours: readonly number[],
): number {
  if (peer.length !== ours.length) {
    throw new RangeError(
      `pairedRatio expects two times of each round, got ${peer.length} of ` +
        `the peer and ${ours.length} of ours.`,
    );
  }
  return median(peer.map((ms, round) => ms / ours[round]));
}
