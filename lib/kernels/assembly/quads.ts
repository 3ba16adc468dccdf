// Four rows of A as a list of quads: the four numbers of a column k, one below
// the other, and how far into a panel of B its row k stands.
//
// A quad of zeros adds nothing to C. It can be left out, and then nobody reads
// that row of B: in a batch of handwritten digits two quads of three are zeros.

import { quadBytes, ROWS, WIDTH } from "./sizes";

/**
 * Lists the quads of `count` rows of A, at most four, and gives the end of the
 * list. `aRow` and `aCol` are the bytes from one row, or column, to the next.
 *
 * Where there are fewer than four rows, anything fills the rest: what comes of
 * it is never written into C. Quads of zeros are listed only with `all`.
 */
export function list<T>(
  a: usize,
  aRow: usize,
  aCol: usize,
  K: usize,
  count: usize,
  all: bool,
  to: usize,
): usize {
  const end = K * WIDTH;
  if (aRow == sizeof<T>()) {
    for (let place: usize = 0; place < end; place += WIDTH) {
      const low = v128.load(a);
      const high = sizeof<T>() == 8 ? v128.load(a, 16) : low;
      to = put<T>(low, high, place, all, to);
      a += aCol;
    }
    return to;
  }
  const a1 = a + (count > 1 ? aRow : 0);
  const a2 = a1 + (count > 2 ? aRow : 0);
  const a3 = a2 + (count > 3 ? aRow : 0);
  let place: usize = 0;
  let at: usize = 0;
  if (aCol == sizeof<T>()) {
    const lanes = 16 / sizeof<T>();
    for (; place + lanes * WIDTH <= end; place += lanes * WIDTH) {
      to = turn<T>(a + at, a1 + at, a2 + at, a3 + at, place, all, to);
      at += 16;
    }
  }
  for (; place < end; place += WIDTH) {
    store<T>(to, load<T>(a + at));
    store<T>(to, load<T>(a1 + at), sizeof<T>());
    store<T>(to, load<T>(a2 + at), 2 * sizeof<T>());
    store<T>(to, load<T>(a3 + at), 3 * sizeof<T>());
    const low = v128.load(to);
    const high = sizeof<T>() == 8 ? v128.load(to, 16) : low;
    to = put<T>(low, high, place, all, to);
    at += aCol;
  }
  return to;
}

/** Puts a quad on the list, and gives the place of the next one. */
function put<T>(
  low: v128,
  high: v128,
  place: usize,
  all: bool,
  to: usize,
): usize {
  v128.store(to, low);
  if (sizeof<T>() == 8) v128.store(to, high, 16);
  store<u32>(to, <u32>place, ROWS * sizeof<T>());
  // No branch: the next quad takes the place of one that is not to stay.
  const stays = v128.any_true(v128.or(low, high)) | all;
  return to + <usize>stays * quadBytes<T>();
}

/** As many quads as a vector has lanes, out of rows that lie along k. */
function turn<T>(
  a0: usize,
  a1: usize,
  a2: usize,
  a3: usize,
  place: usize,
  all: bool,
  to: usize,
): usize {
  const a = v128.load(a0);
  const b = v128.load(a1);
  const c = v128.load(a2);
  const d = v128.load(a3);
  if (sizeof<T>() == 8) {
    const ab = i64x2.shuffle(a, b, 0, 2);
    to = put<T>(ab, i64x2.shuffle(c, d, 0, 2), place, all, to);
    const AB = i64x2.shuffle(a, b, 1, 3);
    return put<T>(AB, i64x2.shuffle(c, d, 1, 3), place + WIDTH, all, to);
  }
  const ab = i32x4.shuffle(a, b, 0, 4, 1, 5); // a0 b0 a1 b1
  const cd = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const AB = i32x4.shuffle(a, b, 2, 6, 3, 7); // a2 b2 a3 b3
  const CD = i32x4.shuffle(c, d, 2, 6, 3, 7);
  const q0 = i64x2.shuffle(ab, cd, 0, 2);
  const q1 = i64x2.shuffle(ab, cd, 1, 3);
  const q2 = i64x2.shuffle(AB, CD, 0, 2);
  const q3 = i64x2.shuffle(AB, CD, 1, 3);
  to = put<T>(q0, q0, place, all, to);
  to = put<T>(q1, q1, place + WIDTH, all, to);
  to = put<T>(q2, q2, place + 2 * WIDTH, all, to);
  return put<T>(q3, q3, place + 3 * WIDTH, all, to);
}
