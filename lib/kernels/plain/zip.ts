import { commonDType, dtypeOf, type Storage } from "../dtype.ts";
import type { Binary } from "../functions.ts";
import { unwritten } from "../storage.ts";

/**
 * An operand that stands for a matrix, and how far it is to the next row and
 * to the next column: 0 where the same is taken again. So it is a matrix, a
 * row, a column or a single number.
 */
export interface Repeated {
  data: Storage;
  row: number;
  col: number;
}

/** yᵢⱼ = f(aᵢⱼ, bᵢⱼ) for `rows` × `cols` numbers. */
export function zip(
  f: Binary,
  a: Repeated,
  b: Repeated,
  rows: number,
  cols: number,
): Storage {
  const dtype = commonDType(dtypeOf(a.data), dtypeOf(b.data));
  const y = unwritten(rows * cols, dtype);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < cols; j++) {
      const left = a.data[i * a.row + j * a.col];
      const right = b.data[i * b.row + j * b.col];
      y[i * cols + j] = f(left, right);
    }
  }
  return y;
}
