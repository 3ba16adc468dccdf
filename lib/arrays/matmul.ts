import type { Block } from "./block.ts";
import { showShape } from "./shape.ts";
import { allocate, commonDType, dtypeOf } from "./storage.ts";

/**
 * The matrix product C = A·B: c_nl = Σ_k a_nk b_kl.
 *
 * A is (N, K), B is (K, L), C is (N, L). Each row of C is summed in `float64`, in
 * the order k = 0, 1, …, and rounded once.
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
  const A = a.data;
  const B = b.data;
  const C = allocate(N * L, commonDType(dtypeOf(A), dtypeOf(B)));
  const row = new Float64Array(L);
  for (let n = 0; n < N; n++) {
    row.fill(0);
    for (let k = 0; k < K; k++) {
      const factor = A[n * K + k];
      const from = k * L;
      for (let l = 0; l < L; l++) row[l] += factor * B[from + l];
    }
    C.set(row, n * L);
  }
  return { data: C, shape: [N, L] };
}
