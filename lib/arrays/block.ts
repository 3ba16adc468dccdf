import type { Storage } from "../kernels/dtype.ts";
import type { Shape } from "./shape.ts";

/** An array without methods: its numbers, row after row, and its shape. */
export interface Block {
  readonly data: Storage;
  readonly shape: Shape;
  /** The data are those of the transposed matrix, column after column. */
  readonly transposed?: boolean;
}
