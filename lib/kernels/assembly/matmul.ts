// C = A B, tile by tile.
//
// Rows and columns may lie at any distance, so Xᵀ and Wᵀ need no copy. Both
// operands are packed into panels, which a tile then reads from end to end.

import { pack } from "./panel";
import { OneVector, ROWS, TwoVectors, tile, WIDTH } from "./tile";

/**
 * C = A B, or C += A B with `more`; A (M, K), B (K, N), C (M, N), K at least 1.
 *
 * `aRow` and `aCol` are the bytes from one row, or column, of A to the next;
 * so for B. `room` is for a panel of B, a tile, and all panels of A:
 * (K + 4) · 32 bytes, and K numbers for each row of A and three more.
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
  room: usize,
  more: bool,
): void {
  const size = sizeof<T>();
  const apart = room + K * WIDTH;
  const panels = apart + ROWS * WIDTH;
  // Xᵀ as it is stored will do as panels, if it is not read often.
  const asStored = aRow == size && N * size <= 4 * WIDTH;
  const step = asStored ? aCol : ROWS * size; // from one k to the next
  const next = asStored ? ROWS * size : ROWS * K * size;
  if (!asStored) {
    for (let i: usize = 0; i < M; i += ROWS) {
      const to = panels + i * K * size;
      pack<T>(a + i * aRow, aCol, aRow, K, min(ROWS, M - i), ROWS, to);
    }
    a = panels;
  }
  for (let j: usize = 0; j < N; ) {
    const left = N - j;
    const half = left * size <= WIDTH / 2;
    const cols = (half ? WIDTH / 2 : WIDTH) / size;
    pack<T>(b + j * bCol, bRow, bCol, K, min(cols, left), cols, room);
    const to = c + j * size;
    if (half) {
      columns<T, OneVector>(
        a,
        step,
        next,
        room,
        apart,
        to,
        M,
        K,
        N,
        left,
        more,
      );
    } else {
      columns<T, TwoVectors>(
        a,
        step,
        next,
        room,
        apart,
        to,
        M,
        K,
        N,
        left,
        more,
      );
    }
    j += cols;
  }
}

/** The columns of C that one panel of B gives; `left` of N are still to do. */
function columns<T, Width>(
  a: usize,
  step: usize,
  next: usize,
  b: usize,
  apart: usize,
  c: usize,
  M: usize,
  K: usize,
  N: usize,
  left: usize,
  more: bool,
): void {
  const size = sizeof<T>();
  const width = idof<Width>() == idof<TwoVectors>() ? WIDTH : WIDTH / 2;
  const bytes = min(width, left * size);
  const end = b + K * width;
  for (let i: usize = 0; i < M; i += ROWS) {
    const rows = min(ROWS, M - i);
    if (rows == ROWS && bytes == width) {
      tile<T, Width>(a, step, b, end, c, N * size, more);
    } else {
      tile<T, Width>(a, step, b, end, apart, width, false);
      cut<T>(apart, width, c, N * size, rows, bytes, more);
    }
    a += next;
    c += ROWS * N * size;
  }
}

/** Writes, or adds, the part of a tile that does not jut out of C. */
function cut<T>(
  from: usize,
  fromRow: usize,
  c: usize,
  cRow: usize,
  rows: usize,
  bytes: usize,
  more: bool,
): void {
  for (let i: usize = 0; i < rows; i++) {
    for (let at: usize = 0; at < bytes; at += sizeof<T>()) {
      const before = more ? load<T>(c + at) : <T>0;
      store<T>(c + at, <T>(before + load<T>(from + at)));
    }
    from += fromRow;
    c += cRow;
  }
}
