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

/** Columns that are gone through together. */
const TOGETHER: usize = 8;

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
  const row = cols * sizeof<T>();
  const end = y + cols * 8;
  if (!more) {
    for (let to = y; to < end; to += 8) {
      store<f64>(to, f64x2.extract_lane(start<F>(), 0));
    }
  }
  for (; y + TOGETHER * 8 <= end; y += TOGETHER * 8) {
    several<F, T>(x, row, mean, y, rows);
    x += TOGETHER * sizeof<T>();
    mean += TOGETHER * 8;
  }
  for (; y < end; y += 8) {
    one<F, T>(x, row, mean, y, rows);
    x += sizeof<T>();
    mean += 8;
  }
}

/** Several columns, two in a vector; what they come to stays in registers. */
function several<F, T>(
  x: usize,
  row: usize,
  mean: usize,
  y: usize,
  rows: usize,
): void {
  let a = v128.load(y);
  let b = v128.load(y, 16);
  let c = v128.load(y, 32);
  let d = v128.load(y, 48);
  for (let i: usize = 0; i < rows; i++) {
    a = f<F>(a, pair<T>(x), v128.load(mean));
    b = f<F>(b, pair<T>(x + 2 * sizeof<T>()), v128.load(mean, 16));
    c = f<F>(c, pair<T>(x + 4 * sizeof<T>()), v128.load(mean, 32));
    d = f<F>(d, pair<T>(x + 6 * sizeof<T>()), v128.load(mean, 48));
    x += row;
  }
  v128.store(y, a);
  v128.store(y, b, 16);
  v128.store(y, c, 32);
  v128.store(y, d, 48);
}

/** One column. */
function one<F, T>(
  x: usize,
  row: usize,
  mean: usize,
  y: usize,
  rows: usize,
): void {
  let sofar = v128.load64_splat(y);
  for (let i: usize = 0; i < rows; i++) {
    sofar = f<F>(sofar, single<T>(x), v128.load64_splat(mean));
    x += row;
  }
  store<f64>(y, f64x2.extract_lane(sofar, 0));
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
