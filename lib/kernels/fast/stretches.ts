import type { Storage } from "../dtype.ts";

/** Numbers in a stretch of several rows: as many as fit well into a cache. */
export const LENGTH = 2 ** 16;

/** The rows that are worked on at a time; each of `cols` numbers. */
export interface Stretch {
  first: number;
  rows: number;
}

/** All rows of a matrix, cut into stretches that stay in the cache. */
export function* stretches(
  rows: number,
  cols: number,
  length = LENGTH,
): Iterable<Stretch> {
  const step = Math.max(1, Math.floor(length / cols));
  for (let first = 0; first < rows; first += step) {
    yield { first, rows: Math.min(step, rows - first) };
  }
}

/** The numbers of a stretch; the whole storage where it is the whole. */
export function part(data: Storage, from: number, size: number): Storage {
  return size === data.length ? data : data.subarray(from, from + size);
}
