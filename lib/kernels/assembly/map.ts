// y = f(x) for each number, 16 bytes of them in one instruction.

import { exp } from "./exp";

class Neg {}
class Abs {}
class Sqrt {}
class Exp {}
class Sigmoid {}
class SigmoidSlope {}

/** f(x) of each lane of a vector. */
function f<F, T>(x: v128): v128 {
  const id = idof<F>();
  if (id == idof<Neg>()) return v128.neg<T>(x);
  if (id == idof<Abs>()) return v128.abs<T>(x);
  if (id == idof<Sqrt>()) return v128.sqrt<T>(x);
  if (id == idof<Exp>()) return exp<T>(x);
  const one = v128.splat<T>(1);
  if (id == idof<SigmoidSlope>()) return v128.mul<T>(x, v128.sub<T>(one, x));
  // σ(x) = 1 / (1 + exp(−x))
  return v128.div<T>(one, v128.add<T>(one, exp<T>(v128.neg<T>(x))));
}

/** y = f(x) for n numbers. */
function numbers<F, T>(x: usize, y: usize, n: usize): void {
  const bytes = n * sizeof<T>();
  const whole = bytes & ~15; // what fills vectors of 16 bytes
  let at: usize = 0;
  for (; at < whole; at += 16) {
    v128.store(y + at, f<F, T>(v128.load(x + at)));
  }
  for (; at < bytes; at += sizeof<T>()) {
    const value = f<F, T>(v128.load_splat<T>(x + at));
    store<T>(y + at, v128.extract_lane<T>(value, 0));
  }
}

/** The function by its number, in the order of fast/map.ts. */
export function map<T>(number: i32, x: usize, y: usize, n: usize): void {
  switch (number) {
    case 0:
      return numbers<Neg, T>(x, y, n);
    case 1:
      return numbers<Abs, T>(x, y, n);
    case 2:
      return numbers<Sqrt, T>(x, y, n);
    case 3:
      return numbers<Exp, T>(x, y, n);
    case 4:
      return numbers<Sigmoid, T>(x, y, n);
    default:
      return numbers<SigmoidSlope, T>(x, y, n);
  }
}
