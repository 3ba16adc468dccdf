// One number out of each row of a matrix.

import {
  f,
  join,
  Maximum,
  pair,
  SquaredDistance,
  Sum,
  single,
  start,
} from "./reduce";

/** y_i = f over all j of x_ij, for x (rows, cols); mean_i and y_i float64. */
function rowsOf<F, T>(
  x: usize,
  mean: usize,
  y: usize,
  rows: usize,
  cols: usize,
): void {
  const bytes = cols * sizeof<T>();
  for (let i: usize = 0; i < rows; i++) {
    const mu = v128.load64_splat(mean + i * 8);
    const end = x + bytes;
    const four = x + (bytes & ~(4 * sizeof<T>() - 1));
    let a = start<F>(); // four partial results, joined in the end
    let b = start<F>();
    for (; x < four; x += 4 * sizeof<T>()) {
      a = f<F>(a, pair<T>(x), mu);
      b = f<F>(b, pair<T>(x + 2 * sizeof<T>()), mu);
    }
    a = join<F>(a, b);
    a = join<F>(a, i64x2.shuffle(a, a, 1, 0));
    for (; x < end; x += sizeof<T>()) a = f<F>(a, single<T>(x), mu);
    store<f64>(y + i * 8, f64x2.extract_lane(a, 0));
  }
}

/** Along the rows, by the same numbers. */
export function reduceRows<T>(
  number: i32,
  x: usize,
  mean: usize,
  y: usize,
  rows: usize,
  cols: usize,
): void {
  switch (number) {
    case 0:
      return rowsOf<Sum, T>(x, mean, y, rows, cols);
    case 1:
      return rowsOf<SquaredDistance, T>(x, mean, y, rows, cols);
    default:
      return rowsOf<Maximum, T>(x, mean, y, rows, cols);
  }
}
