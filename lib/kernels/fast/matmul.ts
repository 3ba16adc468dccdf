import { dtypeOf } from "../dtype.ts";
import { clear, fits, mark, place, room, take, target } from "../memory.ts";
import type { Kernels } from "../module.ts";
import * as plain from "../plain/matmul.ts";
import { unwritten } from "../storage.ts";
import { LENGTH, part, stretches } from "./stretches.ts";

const FEW = 64; // multiplications: so few are done sooner than copied
const WIDTH = 32; // as in assembly/sizes.ts
const ROWS = 4; // as in assembly/sizes.ts
const HEAD = 16; // as in assembly/matmul.ts

/**
 * The plain `matmul`, by the kernel if the numbers are of a kind. It sums
 * float32 in float32, where the plain one sums in float64.
 *
 * A is brought into memory by stretches of its rows, as they are stored: each
 * gives some rows of C, or, where A is transposed, is added to all of C.
 */
export function fastMatmul({
  matmul32,
  matmul64,
  allFinite32,
  allFinite64,
}: Kernels): typeof plain.matmul {
  return (A, B) => {
    const width = A.data.BYTES_PER_ELEMENT;
    const [M, K, N] = [A.rows, A.cols, B.cols];
    const down = A.row === 1 && K > 1; // A is transposed: stored down its k
    const most = down ? LENGTH : 2 * LENGTH;
    const stretch = Math.min(M * K, Math.max(M, K, most));
    const numbers = B.data.length + M * N + stretch;
    const same = width === B.data.BYTES_PER_ELEMENT;
    const few = M * K * N < FEW;
    const quads = 5 * (stretch / ROWS + K) * width + HEAD * (M / ROWS + 1);
    const packed = (K + ROWS) * WIDTH + quads;
    if (few || !same || !fits(numbers * width + packed)) {
      return plain.matmul(A, B);
    }
    const C = unwritten(M * N, dtypeOf(A.data));
    const at = target(C);
    const kernel = width === 4 ? matmul32 : matmul64;
    const b = place(B.data);
    const allFinite = width === 4 ? allFinite32 : allFinite64;
    const finite = allFinite(b, B.data.length);
    const panels = room(packed);
    const [lines, length] = down ? [K, M] : [M, K];
    for (const { first, rows } of stretches(lines, length, most)) {
      const start = mark();
      const a = place(part(A.data, first * length, rows * length));
      const from = down ? b + first * B.row * width : b;
      const to = down ? at : at + first * N * width;
      const [m, k] = down ? [M, rows] : [rows, K];
      const [aRow, aCol] = [A.row * width, A.col * width];
      const [bRow, bCol] = [B.row * width, B.col * width];
      const more = down && first > 0 ? 1 : 0;
      kernel(
        a,
        aRow,
        aCol,
        from,
        bRow,
        bCol,
        to,
        m,
        k,
        N,
        panels,
        more,
        finite,
      );
      clear(start);
    }
    take(C, at);
    clear();
    return C;
  };
}
