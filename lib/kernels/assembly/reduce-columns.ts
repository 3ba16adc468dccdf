// One number out of each column of a matrix.

import {
  f,
  Maximum,
  pair,
  SquaredDistance,
  Sum,
  single,
  start,
} from "./reduce";

/**
 * y_j = f over all i of x_ij, for x (rows, cols); mean_j and y_j float64.
 * With `more` it goes on from the y_j that are there.
 */
function columns<F, T>(
  x: usize,
  mean: usize,
  y: usize,
  rows: usize,
  cols: usize,
  more: bool,
): void {
  const end = y + cols * 8;
  if (!more) {
    for (let to = y; to < end; to += 8) {
      store<f64>(to, f64x2.extract_lane(start<F>(), 0));
    }
  }
  for (let i: usize = 0; i < rows; i++) {
    let mu = mean;
    let to = y;
    for (; to + 16 <= end; to += 16) {
      v128.store(to, f<F>(v128.load(to), pair<T>(x), v128.load(mu)));
      x += 2 * sizeof<T>();
      mu += 16;
    }
    if (to < end) {
      const sofar = v128.load64_splat(to);
      const next = f<F>(sofar, single<T>(x), v128.load64_splat(mu));
      store<f64>(to, f64x2.extract_lane(next, 0));
      x += sizeof<T>();
    }
  }
}

/** A function by its number, in the order of fast/reduce.ts. */
export function reduceColumns<T>(
  number: i32,
  x: usize,
  mean: usize,
  y: usize,
  rows: usize,
  cols: usize,
  more: bool,
): void {
  switch (number) {
    case 0:
      return columns<Sum, T>(x, mean, y, rows, cols, more);
    case 1:
      return columns<SquaredDistance, T>(x, mean, y, rows, cols, more);
    default:
      return columns<Maximum, T>(x, mean, y, rows, cols, more);
  }
}
