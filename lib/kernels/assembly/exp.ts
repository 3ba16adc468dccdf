// The exponential function of each lane of a vector.

const LN2: f64 = 0.6931471805599453;

/**
 * exp(x) = 2ⁿ · exp(r), with n = x / log 2 rounded and r = x − n log 2.
 *
 * |r| is at most 0.35, where a few terms of exp(r) = Σ rⁱ / i! are enough:
 * 7 for float32, 13 for float64. They are summed from the inside out,
 * 1 + r (1 + r/2 (1 + r/3 (…))).
 *
 * n log 2 has two parts: HIGH has so few digits that n · HIGH is exact.
 */
export function exp<T>(x: v128): v128 {
  const single = sizeof<T>() == 4;
  const HIGH: f64 = single ? 0.693359375 : 0.6931471803691238;
  const LOW: f64 = single ? -2.121944400546905e-4 : 1.9082149292705877e-10;
  // Beyond these the result is 0 or infinity, and n would not fit.
  x = v128.pmax<T>(x, v128.splat<T>(<T>(single ? -104 : -746)));
  x = v128.pmin<T>(x, v128.splat<T>(<T>(single ? 89 : 710)));
  const n = v128.nearest<T>(v128.mul<T>(x, v128.splat<T>(<T>(1 / LN2))));
  let r = v128.sub<T>(x, v128.mul<T>(n, v128.splat<T>(<T>HIGH)));
  r = v128.sub<T>(r, v128.mul<T>(n, v128.splat<T>(<T>LOW)));
  let sum = v128.splat<T>(0);
  if (sizeof<T>() == 8) {
    sum = next<T>(sum, r, 1.0 / 6227020800); // 13!
    sum = next<T>(sum, r, 1.0 / 479001600);
    sum = next<T>(sum, r, 1.0 / 39916800);
    sum = next<T>(sum, r, 1.0 / 3628800);
    sum = next<T>(sum, r, 1.0 / 362880);
    sum = next<T>(sum, r, 1.0 / 40320);
  }
  sum = next<T>(sum, r, 1.0 / 5040); // 7!
  sum = next<T>(sum, r, 1.0 / 720);
  sum = next<T>(sum, r, 1.0 / 120);
  sum = next<T>(sum, r, 1.0 / 24);
  sum = next<T>(sum, r, 1.0 / 6);
  sum = next<T>(sum, r, 1.0 / 2);
  sum = next<T>(sum, r, 1);
  sum = next<T>(sum, r, 1);
  return scale<T>(sum, n);
}

/** One bracket further out: the next coefficient + r · what stands inside. */
function next<T>(inside: v128, r: v128, coefficient: f64): v128 {
  const outside = v128.splat<T>(<T>coefficient);
  return v128.add<T>(outside, v128.mul<T>(r, inside));
}

/** 2ⁿ y, in two halves, since 2ⁿ alone may be too large or too small. */
function scale<T>(y: v128, n: v128): v128 {
  if (sizeof<T>() == 4) {
    const whole = i32x4.trunc_sat_f32x4_s(n);
    const half = i32x4.shr_s(whole, 1);
    return f32x4.mul(
      f32x4.mul(y, power32(half)),
      power32(i32x4.sub(whole, half)),
    );
  }
  const whole = i32x4.trunc_sat_f64x2_s_zero(n);
  const half = i32x4.shr_s(whole, 1);
  return f64x2.mul(
    f64x2.mul(y, power64(half)),
    power64(i32x4.sub(whole, half)),
  );
}

/** 2ⁿ in float32: n + 127 stands in the exponent's bits, from bit 23 up. */
function power32(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, i32x4.splat(127)), 23);
}

/** 2ⁿ in float64: n + 1023 stands in the exponent's bits, from bit 52 up. */
function power64(n: v128): v128 {
  const wide = i64x2.extend_low_i32x4_s(n);
  return i64x2.shl(i64x2.add(wide, i64x2.splat(1023)), 52);
}
