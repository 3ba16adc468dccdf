// One number out of many: of each column of a matrix, or of each row.
//
// Everything is summed in float64, as in the plain version.

export class Sum {}
export class SquaredDistance {}
export class Maximum {}

/** What `sofar` becomes with one more number. */
export function f<F>(sofar: v128, x: v128, mean: v128): v128 {
  const id = idof<F>();
  if (id == idof<Sum>()) return f64x2.add(sofar, x);
  if (id == idof<Maximum>()) return f64x2.max(sofar, x);
  const distance = f64x2.sub(x, mean);
  return f64x2.add(sofar, f64x2.mul(distance, distance));
}

/** What there is before the first number. */
export function start<F>(): v128 {
  return f64x2.splat(idof<F>() == idof<Maximum>() ? -Infinity : 0);
}

/** Two neighbours as float64. */
export function pair<T>(x: usize): v128 {
  if (sizeof<T>() == 8) return v128.load(x);
  return f64x2.promote_low_f32x4(v128.load64_zero(x));
}

/** One number as float64, in both lanes. */
export function single<T>(x: usize): v128 {
  return f64x2.splat(<f64>load<T>(x));
}

/** Two partial results as one. */
export function join<F>(a: v128, b: v128): v128 {
  return idof<F>() == idof<Maximum>() ? f64x2.max(a, b) : f64x2.add(a, b);
}

/** y = x / divisor, from float64 to the numbers of the array. */
export function finish<T>(x: usize, y: usize, n: usize, divisor: f64): void {
  for (let i: usize = 0; i < n; i++) {
    store<T>(y + i * sizeof<T>(), <T>(load<f64>(x + i * 8) / divisor));
  }
}
