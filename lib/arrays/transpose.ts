import type { Block } from "./block.ts";
import { showShape } from "./shape.ts";
import { allocate, dtypeOf } from "./storage.ts";

/** Bᵀ of a matrix: (K, L) becomes (L, K). @throws {RangeError} if no matrix. */
export function transpose(b: Block): Block {
  if (b.shape.length !== 2) {
    throw new RangeError(
      `.T transposes a matrix, but the shape is ${showShape(b.shape)}. ` +
        "Make a single row into a matrix with reshape([1, K]).",
    );
  }
  const [K, L] = b.shape;
  const data = allocate(K * L, dtypeOf(b.data));
  for (let k = 0; k < K; k++) {
    for (let l = 0; l < L; l++) data[l * K + k] = b.data[k * L + l];
  }
  return { data, shape: [L, K] };
}
