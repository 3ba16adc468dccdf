// A tile of C stays in registers while k runs: 4 rows, of one or two vectors.
//
// A processor multiplies much faster than it loads. Here 4 + 2 loads serve 8
// multiplications of vectors.

import { quadBytes, ROWS } from "./sizes";

/** How wide a tile is. The compiler makes a function for each. */
export class OneVector {}
export class TwoVectors {}

/**
 * C = A B, or C += A B with `more`, for one tile: A (4, K), B (K, width).
 *
 * From `a` to `end` stand the quads of A, see quads.ts; `b` is a panel of B.
 */
export function tile<T, Width>(
  a: usize,
  end: usize,
  b: usize,
  c: usize,
  cRow: usize,
  more: bool,
): void {
  const two = idof<Width>() == idof<TwoVectors>();
  const zero = v128.splat<T>(0);
  let c00 = zero;
  let c01 = zero;
  let c10 = zero;
  let c11 = zero;
  let c20 = zero;
  let c21 = zero;
  let c30 = zero;
  let c31 = zero;
  if (a < end) {
    do {
      const row = b + load<u32>(a, ROWS * sizeof<T>());
      const b0 = v128.load(row);
      const b1 = two ? v128.load(row, 16) : zero;
      let x = v128.load_splat<T>(a);
      c00 = v128.add<T>(c00, v128.mul<T>(x, b0));
      if (two) c01 = v128.add<T>(c01, v128.mul<T>(x, b1));
      x = v128.load_splat<T>(a, sizeof<T>());
      c10 = v128.add<T>(c10, v128.mul<T>(x, b0));
      if (two) c11 = v128.add<T>(c11, v128.mul<T>(x, b1));
      x = v128.load_splat<T>(a, 2 * sizeof<T>());
      c20 = v128.add<T>(c20, v128.mul<T>(x, b0));
      if (two) c21 = v128.add<T>(c21, v128.mul<T>(x, b1));
      x = v128.load_splat<T>(a, 3 * sizeof<T>());
      c30 = v128.add<T>(c30, v128.mul<T>(x, b0));
      if (two) c31 = v128.add<T>(c31, v128.mul<T>(x, b1));
      a += quadBytes<T>();
    } while (a < end); // the test at the end saves three instructions a step
  }
  write<T, Width>(c, c00, c01, more);
  write<T, Width>(c + cRow, c10, c11, more);
  write<T, Width>(c + 2 * cRow, c20, c21, more);
  write<T, Width>(c + 3 * cRow, c30, c31, more);
}

/** Writes one row of a tile, or adds it to what is there. */
function write<T, Width>(c: usize, left: v128, right: v128, more: bool): void {
  v128.store(c, more ? v128.add<T>(v128.load(c), left) : left);
  if (idof<Width>() == idof<TwoVectors>()) {
    v128.store(c, more ? v128.add<T>(v128.load(c, 16), right) : right, 16);
  }
}
