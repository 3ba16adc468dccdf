// C = A B, a tile of 4 rows and two vectors of columns at a time.
//
// A processor multiplies much faster than it loads. A tile of C stays in
// registers while k runs: then 4 + 2 loads serve 8 multiplications of vectors.
// Rows and columns may lie at any distance, so Xᵀ and Wᵀ need no copy.

import { pack, WIDTH } from "./panel";

/**
 * C = A B, or C += A B with `more`; A (M, K), B (K, N), C (M, N).
 *
 * `aRow` and `aCol` are the bytes from one row, or column, of A to the next;
 * so for B. `panel` has room for (K + 1) · 32 bytes.
 */
export function matmul<T>(
  a: usize,
  aRow: usize,
  aCol: usize,
  b: usize,
  bRow: usize,
  bCol: usize,
  c: usize,
  M: usize,
  K: usize,
  N: usize,
  panel: usize,
  more: bool,
): void {
  const size = sizeof<T>();
  for (let j: usize = 0; j < N; j += WIDTH / size) {
    const bytes = min(WIDTH, (N - j) * size);
    pack<T>(b + j * bCol, bRow, bCol, K, bytes, panel);
    for (let i: usize = 0; i < M; i += 4) {
      const to = c + (i * N + j) * size;
      tile<T>(
        a + i * aRow,
        aRow,
        aCol,
        panel,
        K,
        to,
        N * size,
        M - i,
        bytes,
        more,
      );
    }
  }
}

/** One tile of C: at most 4 rows, of which the last is computed again. */
function tile<T>(
  a0: usize,
  aRow: usize,
  aCol: usize,
  panel: usize,
  K: usize,
  c: usize,
  cRow: usize,
  rows: usize,
  bytes: usize,
  more: bool,
): void {
  let a1 = rows > 1 ? a0 + aRow : a0;
  let a2 = rows > 2 ? a1 + aRow : a1;
  let a3 = rows > 3 ? a2 + aRow : a2;
  const zero = v128.splat<T>(0);
  let c00 = zero;
  let c01 = zero;
  let c10 = zero;
  let c11 = zero;
  let c20 = zero;
  let c21 = zero;
  let c30 = zero;
  let c31 = zero;
  const end = panel + K * WIDTH;
  for (; panel < end; panel += WIDTH) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let x = v128.load_splat<T>(a0);
    c00 = v128.add<T>(c00, v128.mul<T>(x, b0));
    c01 = v128.add<T>(c01, v128.mul<T>(x, b1));
    x = v128.load_splat<T>(a1);
    c10 = v128.add<T>(c10, v128.mul<T>(x, b0));
    c11 = v128.add<T>(c11, v128.mul<T>(x, b1));
    x = v128.load_splat<T>(a2);
    c20 = v128.add<T>(c20, v128.mul<T>(x, b0));
    c21 = v128.add<T>(c21, v128.mul<T>(x, b1));
    x = v128.load_splat<T>(a3);
    c30 = v128.add<T>(c30, v128.mul<T>(x, b0));
    c31 = v128.add<T>(c31, v128.mul<T>(x, b1));
    a0 += aCol;
    a1 += aCol;
    a2 += aCol;
    a3 += aCol;
  }
  write<T>(c, c00, c01, bytes, end, more);
  if (rows > 1) write<T>(c + cRow, c10, c11, bytes, end, more);
  if (rows > 2) write<T>(c + 2 * cRow, c20, c21, bytes, end, more);
  if (rows > 3) write<T>(c + 3 * cRow, c30, c31, bytes, end, more);
}

/** Writes one row of a tile, or adds it to C; what juts out stays at `edge`. */
function write<T>(
  c: usize,
  left: v128,
  right: v128,
  bytes: usize,
  edge: usize,
  more: bool,
): void {
  if (bytes == WIDTH) {
    if (more) {
      left = v128.add<T>(v128.load(c), left);
      right = v128.add<T>(v128.load(c, 16), right);
    }
    v128.store(c, left);
    v128.store(c, right, 16);
    return;
  }
  v128.store(edge, left);
  v128.store(edge, right, 16);
  for (let at: usize = 0; at < bytes; at += sizeof<T>()) {
    const before = more ? load<T>(c + at) : <T>0;
    store<T>(c + at, <T>(before + load<T>(edge + at)));
  }
}
