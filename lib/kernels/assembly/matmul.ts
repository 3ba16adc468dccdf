// C = A B, tile by tile.
//
// Rows and columns may lie at any distance, so Xᵀ and Wᵀ need no copy. A is
// listed in quads and B packed into panels, which a tile then reads from end
// to end.

import { pack } from "./panel";
import { list } from "./quads";
import { quadBytes, ROWS, WIDTH } from "./sizes";
import { OneVector, TwoVectors, tile } from "./tile";

/** Bytes in front of a list of quads: they tell where it ends. */
const HEAD: usize = 16;

/**
 * C = A B, or C += A B with `more`; A (M, K), B (K, N), C (M, N), K at least 1.
 *
 * `aRow` and `aCol` are the bytes from one row, or column, of A to the next;
 * so for B. With `finite` no number of B is NaN or infinite: then a zero of A
 * need not be multiplied. `room` is for a panel of B, a tile, and all quads
 * of A: (K + 4) · 32 bytes, and for each four rows 16 and 5 K numbers.
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
  finite: bool,
): void {
  const size = sizeof<T>();
  const apart = room + K * WIDTH;
  const lists = apart + ROWS * WIDTH;
  const next = HEAD + K * quadBytes<T>();
  let quads = lists;
  for (let i: usize = 0; i < M; i += ROWS) {
    const from = a + i * aRow;
    const count = min(ROWS, M - i);
    const to = quads + HEAD;
    store<usize>(quads, list<T>(from, aRow, aCol, K, count, !finite, to));
    quads += next;
  }
  for (let j: usize = 0; j < N; ) {
    const left = N - j;
    const half = left * size <= WIDTH / 2;
    const cols = (half ? WIDTH / 2 : WIDTH) / size;
    pack<T>(b + j * bCol, bRow, bCol, K, min(cols, left), cols, room);
    const to = c + j * size;
    if (half) {
      columns<T, OneVector>(lists, next, room, apart, to, M, N, left, more);
    } else {
      columns<T, TwoVectors>(lists, next, room, apart, to, M, N, left, more);
    }
    j += cols;
  }
}

/** The columns of C that one panel of B gives; `left` of N are still to do. */
function columns<T, Width>(
  quads: usize,
  next: usize,
  b: usize,
  apart: usize,
  c: usize,
  M: usize,
  N: usize,
  left: usize,
  more: bool,
): void {
  const size = sizeof<T>();
  const width = idof<Width>() == idof<TwoVectors>() ? WIDTH : WIDTH / 2;
  const bytes = min(width, left * size);
  for (let i: usize = 0; i < M; i += ROWS) {
    const rows = min(ROWS, M - i);
    const a = quads + HEAD;
    const end = load<usize>(quads);
    if (rows == ROWS && bytes == width) {
      tile<T, Width>(a, end, b, c, N * size, more);
    } else {
      tile<T, Width>(a, end, b, apart, width, false);
      cut<T>(apart, width, c, N * size, rows, bytes, more);
    }
    quads += next;
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
