// A panel: some columns of B, or rows of A, packed so that what one step of k
// needs lies side by side, and the next step follows it.

/**
 * Packs `width` lines of K numbers: to[k][j] = x at k · along + j · across.
 *
 * A row of the panel is one vector or two. Where there are fewer lines, `count`
 * of them, anything fills the rest: what comes of it is never written into C.
 */
export function pack<T>(
  x: usize,
  along: usize,
  across: usize,
  K: usize,
  count: usize,
  width: usize,
  to: usize,
): void {
  const row = width * sizeof<T>();
  const end = to + K * row;
  if (across == sizeof<T>()) {
    for (; to < end; to += row) {
      v128.store(to, v128.load(x));
      if (row > 16) v128.store(to, v128.load(x, 16), 16);
      x += along;
    }
    return;
  }
  const lanes = 16 / sizeof<T>();
  for (let j: usize = 0; j < width; j += lanes) {
    const first = x + min(j, count - 1) * across;
    const lines = j < count ? count - j : 1;
    const a1 = lines > 1 ? across : 0;
    const a2 = lines > 2 ? a1 + across : a1;
    const a3 = lines > 3 ? a2 + across : a2;
    column<T>(first, along, a1, a2, a3, to + j * sizeof<T>(), row, end);
  }
}

/** As many lines as a vector has lanes: x and what lies a1, a2, a3 after it. */
function column<T>(
  x: usize,
  along: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  to: usize,
  row: usize,
  end: usize,
): void {
  if (along == sizeof<T>()) {
    const square = (16 / sizeof<T>()) * row;
    for (; to + square <= end; to += square) {
      turn<T>(x, x + a1, x + a2, x + a3, to, row);
      x += 16;
    }
  }
  for (; to < end; to += row) {
    store<T>(to, load<T>(x));
    store<T>(to, load<T>(x + a1), sizeof<T>());
    if (sizeof<T>() == 4) {
      store<T>(to, load<T>(x + a2), 8);
      store<T>(to, load<T>(x + a3), 12);
    }
    x += along;
  }
}

/** A square of numbers, from lines to columns: 4 × 4 in float32, or 2 × 2. */
function turn<T>(
  x0: usize,
  x1: usize,
  x2: usize,
  x3: usize,
  to: usize,
  row: usize,
): void {
  const a = v128.load(x0);
  const b = v128.load(x1);
  if (sizeof<T>() == 8) {
    v128.store(to, i64x2.shuffle(a, b, 0, 2));
    v128.store(to + row, i64x2.shuffle(a, b, 1, 3));
    return;
  }
  const c = v128.load(x2);
  const d = v128.load(x3);
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5); // a0 b0 a1 b1
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  v128.store(to, i64x2.shuffle(ab, cd, 0, 2));
  v128.store(to + row, i64x2.shuffle(ab, cd, 1, 3));
  const AB = i32x4.shuffle(a, b, 2, 6, 3, 7); // a2 b2 a3 b3
  const CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to + 2 * row, i64x2.shuffle(AB, CD, 0, 2));
  v128.store(to + 3 * row, i64x2.shuffle(AB, CD, 1, 3));
}
