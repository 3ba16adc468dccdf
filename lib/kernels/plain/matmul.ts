import { commonDType, dtypeOf, type Storage } from "../dtype.ts";
import { unwritten } from "../storage.ts";

/**
 * A matrix, and how far it is in `data` to the next row and to the next
 * column. A transposed matrix is the same data with the two exchanged.
 */
export interface Matrix {
  data: Storage;
  rows: number;
  cols: number;
  row: number;
  col: number;
}

/**
 * The matrix product C = A·B: cᵢⱼ = Σₖ aᵢₖ bₖⱼ.
 *
 * Each row of C is summed in float64, in the order k = 0, 1, …, and rounded
 * once.
 */
export function matmul(A: Matrix, B: Matrix): Storage {
  const dtype = commonDType(dtypeOf(A.data), dtypeOf(B.data));
  const C = unwritten(A.rows * B.cols, dtype);
  const sums = new Float64Array(B.cols);
  for (let i = 0; i < A.rows; i++) {
    sums.fill(0);
    for (let k = 0; k < A.cols; k++) {
      const a = A.data[i * A.row + k * A.col];
      for (let j = 0; j < B.cols; j++) {
        sums[j] += a * B.data[k * B.row + j * B.col];
      }
    }
    C.set(sums, i * B.cols);
  }
  return C;
}
