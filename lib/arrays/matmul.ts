import { matmul } from "../kernels/kernels.ts";
import type { Matrix } from "../kernels/plain/matmul.ts";
import type { Block } from "./block.ts";
import { showShape } from "./shape.ts";

/**
 * The matrix product C = A·B: c_nl = Σ_k a_nk b_kl.
 *
 * A is (N, K), B is (K, L), C is (N, L). A transposed matrix is multiplied as
 * it lies in memory, without a copy.
 *
 * @throws {RangeError} when A or B is no matrix or the inner sizes differ.
 */
export function multiplyMatrices(a: Block, b: Block): Block {
  if (a.shape.length !== 2 || b.shape.length !== 2) {
    throw new RangeError(
      "matmul multiplies two matrices, but the shapes are " +
        `${showShape(a.shape)} and ${showShape(b.shape)}. ` +
        "Make a single row into a matrix with reshape([1, K]).",
    );
  }
  const [N, K] = a.shape;
  const [inner, L] = b.shape;
  if (K !== inner) {
    throw new RangeError(
      `matmul: inner sizes differ: ${showShape(a.shape)} times ` +
        `${showShape(b.shape)} has ${K} against ${inner}. ` +
        "Is one of the two to be transposed (.T)?",
    );
  }
  return { data: matmul(matrix(a), matrix(b)), shape: [N, L] };
}

/** A matrix with its distances from row to row and from column to column. */
function matrix({ data, shape: [rows, cols], transposed }: Block): Matrix {
  if (transposed) return { data, rows, cols, row: 1, col: rows };
  return { data, rows, cols, row: cols, col: 1 };
}
