// A panel: some columns of B, packed so that what one step of k needs lies side
// by side, and the next step follows it.

import { WIDTH } from "./sizes";

/**
 * Packs `width` columns of B: to[k][j] = b at k · bRow + j · bCol, one or two
 * vectors of them for each k.
 *
 * Where there are fewer columns, `count` of them, anything fills the rest: what
 * comes of it is never written into C.
 */
export function pack<T>(
  b: usize,
  bRow: usize,
  bCol: usize,
  K: usize,
  count: usize,
  width: usize,
  to: usize,
): void {
  const end = to + K * WIDTH;
  if (bCol == sizeof<T>()) {
    const two = width * sizeof<T>() > 16;
    for (; to < end; to += WIDTH) {
      v128.store(to, v128.load(b));
      if (two) v128.store(to, v128.load(b, 16), 16);
      b += bRow;
    }
    return;
  }
  const lanes = 16 / sizeof<T>();
  for (let j: usize = 0; j < width; j += lanes) {
    const first = b + min(j, count - 1) * bCol;
    const columns = j < count ? count - j : 1;
    vector<T>(first, bRow, bCol, columns, to + j * sizeof<T>(), end);
  }
}

/** As many columns as a vector has lanes, of which `count` are there. */
function vector<T>(
  b: usize,
  bRow: usize,
  bCol: usize,
  count: usize,
  to: usize,
  end: usize,
): void {
  const b1 = count > 1 ? bCol : 0;
  const b2 = count > 2 ? b1 + bCol : b1;
  const b3 = count > 3 ? b2 + bCol : b2;
  if (bRow == sizeof<T>()) {
    const square = (16 / sizeof<T>()) * WIDTH;
    for (; to + square <= end; to += square) {
      turn<T>(b, b + b1, b + b2, b + b3, to);
      b += 16;
    }
  }
  for (; to < end; to += WIDTH) {
    store<T>(to, load<T>(b));
    store<T>(to, load<T>(b + b1), sizeof<T>());
    if (sizeof<T>() == 4) {
      store<T>(to, load<T>(b + b2), 8);
      store<T>(to, load<T>(b + b3), 12);
    }
    b += bRow;
  }
}

/** A square of numbers, from columns to rows: 4 × 4 in float32, or 2 × 2. */
function turn<T>(x0: usize, x1: usize, x2: usize, x3: usize, to: usize): void {
  const a = v128.load(x0);
  const b = v128.load(x1);
  if (sizeof<T>() == 8) {
    v128.store(to, i64x2.shuffle(a, b, 0, 2));
    v128.store(to + WIDTH, i64x2.shuffle(a, b, 1, 3));
    return;
  }
  const c = v128.load(x2);
  const d = v128.load(x3);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5); // a0 b0 a1 b1
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to + WIDTH, i64x2.shuffle(ab, cd, 1, 3));
  const AB = i32x4.shuffle(a, b, 2, 6, 3, 7); // a2 b2 a3 b3
  const CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to + 2 * WIDTH, i64x2.shuffle(AB, CD, 0, 2));
  v128.store(to + 3 * WIDTH, i64x2.shuffle(AB, CD, 1, 3));
}
