/**
 * Running sums of weights: [1, 3, 2] gives 1, 4, 6. A number drawn evenly
 * between 0 and the last sum falls below the first with odds 1 in 6, …
 *
 * @param weights one for each of `n` things; 1 each unless given.
 * @throws {RangeError} when nothing can be drawn with these weights.
 */
export function cumulate(n: number, weights?: ArrayLike<number>): Float64Array {
  if (!(Number.isInteger(n) && n > 0)) {
    throw new RangeError(
      `choice draws from the numbers 0 … n − 1, but n is ${n}: ` +
        "give a whole number from 1 up.",
    );
  }
  if (weights !== undefined && weights.length !== n) {
    throw new RangeError(
      `choice needs one weight for each of ${n} numbers, ` +
        `but there are ${weights.length}.`,
    );
  }
  const sums = new Float64Array(n);
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const weight = weights === undefined ? 1 : weights[i];
    if (!(weight >= 0)) {
      throw new RangeError(
        `A weight is a number from 0 up, but the one at ${i} is ${weight}.`,
      );
    }
    sum += weight;
    sums[i] = sum;
  }
  if (!(sum > 0 && sum < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `Weights must add up to a positive number, not ${sum}.`,
    );
  }
  return sums;
}

/** The first position whose sum lies above `value`, by halving the range. */
export function firstAbove(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
