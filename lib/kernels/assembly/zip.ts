// y = f(a, b) for pairs of numbers, 16 bytes of them in one instruction.
//
// Every function has a class that does nothing but carry its name. The
// compiler makes a loop for each, so that no choice is left inside of a loop.

class Add {}
class Sub {}
class Mul {}
class Div {}
class Maximum {}
class Greater {}
class Equal {}

/** f(a, b) of each lane of a vector. */
function f<F, T>(a: v128, b: v128): v128 {
  const id = idof<F>();
  if (id == idof<Add>()) return v128.add<T>(a, b);
  if (id == idof<Sub>()) return v128.sub<T>(a, b);
  if (id == idof<Mul>()) return v128.mul<T>(a, b);
  if (id == idof<Div>()) return v128.div<T>(a, b);
  if (id == idof<Maximum>()) return v128.max<T>(a, b);
  const one = v128.splat<T>(1);
  if (id == idof<Greater>()) return v128.and(v128.gt<T>(a, b), one);
  return v128.and(v128.eq<T>(a, b), one);
}

/** y = f(a, b) along one row; a step of 0 takes the same number again. */
function row<F, T>(
  a: usize,
  aCol: usize,
  b: usize,
  bCol: usize,
  y: usize,
  bytes: usize,
): void {
  const whole = bytes & ~15; // what fills vectors of 16 bytes
  let at: usize = 0;
  if (aCol == 0) {
    const same = v128.load_splat<T>(a);
    for (; at < whole; at += 16) {
      v128.store(y + at, f<F, T>(same, v128.load(b + at)));
    }
  } else if (bCol == 0) {
    const same = v128.load_splat<T>(b);
    for (; at < whole; at += 16) {
      v128.store(y + at, f<F, T>(v128.load(a + at), same));
    }
  } else {
    for (; at < whole; at += 16) {
      v128.store(y + at, f<F, T>(v128.load(a + at), v128.load(b + at)));
    }
  }
  for (; at < bytes; at += sizeof<T>()) {
    const left = v128.load_splat<T>(aCol == 0 ? a : a + at);
    const right = v128.load_splat<T>(bCol == 0 ? b : b + at);
    store<T>(y + at, v128.extract_lane<T>(f<F, T>(left, right), 0));
  }
}

/** y = f(a, b) for `rows` × `cols` numbers; steps are in bytes. */
function matrix<F, T>(
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  bCol: usize,
  y: usize,
  rows: usize,
  cols: usize,
): void {
  const bytes = cols * sizeof<T>();
  for (let i: usize = 0; i < rows; i++) {
    row<F, T>(a, aCol, b, bCol, y, bytes);
    a += aRow;
    b += bRow;
    y += bytes;
  }
}

/** The function by its number, in the order of fast/zip.ts. */
export function zip<T>(
  number: i32,
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  bCol: usize,
  y: usize,
  rows: usize,
  cols: usize,
): void {
  switch (number) {
    case 0:
      return matrix<Add, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
    case 1:
      return matrix<Sub, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
    case 2:
      return matrix<Mul, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
    case 3:
      return matrix<Div, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
    case 4:
      return matrix<Maximum, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
    case 5:
      return matrix<Greater, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
    default:
      return matrix<Equal, T>(a, aRow, aCol, b, bRow, bCol, y, rows, cols);
  }
}
