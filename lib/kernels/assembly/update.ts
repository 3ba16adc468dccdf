// What optimizers do with parameters, gradients and what they remember. Each
// changes y in place, number by number, in the kind of number that the arrays
// hold.

/** y ← p y + q x */
export function mix<T>(y: usize, p: f64, q: f64, x: usize, n: usize): void {
  const P = v128.splat<T>(<T>p);
  const Q = v128.splat<T>(<T>q);
  const whole = (n * sizeof<T>()) & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    const kept = v128.mul<T>(P, v128.load(y + at));
    v128.store(y + at, v128.add<T>(kept, v128.mul<T>(Q, v128.load(x + at))));
  }
  for (; at < n * sizeof<T>(); at += sizeof<T>()) {
    store<T>(y + at, <T>p * load<T>(y + at) + <T>q * load<T>(x + at));
  }
}

/** y ← p y + q x² */
export function mixSquares<T>(
  y: usize,
  p: f64,
  q: f64,
  x: usize,
  n: usize,
): void {
  const P = v128.splat<T>(<T>p);
  const Q = v128.splat<T>(<T>q);
  const whole = (n * sizeof<T>()) & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    const square = v128.mul<T>(v128.load(x + at), v128.load(x + at));
    const kept = v128.mul<T>(P, v128.load(y + at));
    v128.store(y + at, v128.add<T>(kept, v128.mul<T>(Q, square)));
  }
  for (; at < n * sizeof<T>(); at += sizeof<T>()) {
    const x1 = load<T>(x + at);
    store<T>(y + at, <T>p * load<T>(y + at) + <T>q * (x1 * x1));
  }
}

/** y ← p y − q x / (√(s r + inside) + outside) */
export function descend<T>(
  y: usize,
  p: f64,
  q: f64,
  x: usize,
  r: usize,
  s: f64,
  inside: f64,
  outside: f64,
  n: usize,
): void {
  const P = v128.splat<T>(<T>p);
  const Q = v128.splat<T>(<T>q);
  const S = v128.splat<T>(<T>s);
  const INSIDE = v128.splat<T>(<T>inside);
  const OUTSIDE = v128.splat<T>(<T>outside);
  const whole = (n * sizeof<T>()) & ~15;
  let at: usize = 0;
  for (; at < whole; at += 16) {
    const square = v128.add<T>(v128.mul<T>(S, v128.load(r + at)), INSIDE);
    const root = v128.add<T>(v128.sqrt<T>(square), OUTSIDE);
    const move = v128.div<T>(v128.mul<T>(Q, v128.load(x + at)), root);
    v128.store(y + at, v128.sub<T>(v128.mul<T>(P, v128.load(y + at)), move));
  }
  for (; at < n * sizeof<T>(); at += sizeof<T>()) {
    const root = sqrt<T>(<T>s * load<T>(r + at) + <T>inside) + <T>outside;
    const move = (<T>q * load<T>(x + at)) / root;
    store<T>(y + at, <T>p * load<T>(y + at) - move);
  }
}

/** Numbers: so many stay in the cache from one loop to the next. */
const BLOCK: usize = 256;

/**
 * s ← β₁ s + (1 − β₁) x,  r ← β₂ r + (1 − β₂) x²,  and then
 * y ← p y − q s / (√(scale r + inside) + outside)
 */
export function descendByMoments<T>(
  y: usize,
  p: f64,
  q: f64,
  x: usize,
  s: usize,
  beta1: f64,
  r: usize,
  beta2: f64,
  scale: f64,
  inside: f64,
  outside: f64,
  n: usize,
): void {
  for (let done: usize = 0; done < n; done += BLOCK) {
    const at = done * sizeof<T>();
    const m = min(BLOCK, n - done);
    mix<T>(s + at, beta1, 1 - beta1, x + at, m);
    mixSquares<T>(r + at, beta2, 1 - beta2, x + at, m);
    descend<T>(y + at, p, q, s + at, r + at, scale, inside, outside, m);
  }
}

/** Whether all n numbers are finite: then x − x is 0, and otherwise NaN. */
export function allFinite<T>(x: usize, n: usize): bool {
  const whole = (n * sizeof<T>()) & ~15;
  let bad = v128.splat<T>(0);
  let at: usize = 0;
  for (; at < whole; at += 16) {
    const zero = v128.sub<T>(v128.load(x + at), v128.load(x + at));
    bad = v128.or(bad, v128.ne<T>(zero, zero));
  }
  for (; at < n * sizeof<T>(); at += sizeof<T>()) {
    const zero = load<T>(x + at) - load<T>(x + at);
    if (zero != zero) return false;
  }
  return !v128.any_true(bad);
}
