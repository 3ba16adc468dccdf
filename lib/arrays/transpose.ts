import { dtypeOf, type Storage } from "../kernels/dtype.ts";
import type { unwritten } from "../kernels/storage.ts";
import type { Block } from "./block.ts";
import { showShape } from "./shape.ts";

/**
 * Xᵀ of a matrix: (K, L) becomes (L, K). The numbers stay where they are.
 *
 * @throws {RangeError} if it is no matrix.
 */
export function transpose({ data, shape, transposed }: Block): Block {
  if (shape.length !== 2) {
    throw new RangeError(
      `.T transposes a matrix, but the shape is ${showShape(shape)}. ` +
        "Make a single row into a matrix with reshape([1, K]).",
    );
  }
  const [K, L] = shape;
  return { data, shape: [L, K], transposed: !transposed };
}

/**
 * The numbers of a block in the order of its rows, moved if need be.
 *
 * @param make gives the storage that they are moved to
 */
export function rowAfterRow(
  { data, shape, transposed }: Block,
  make: typeof unwritten,
): Storage {
  if (!transposed) return data;
  const [K, L] = shape;
  const moved = make(K * L, dtypeOf(data));
  for (let k = 0; k < K; k++) {
    for (let l = 0; l < L; l++) moved[k * L + l] = data[l * K + k];
  }
  return moved;
}
