import type { DType, Storage } from "./dtype.ts";
import { scratch } from "./workspace.ts";

/** A new storage of `size` zeros. */
export function allocate(size: number, dtype: DType): Storage {
  return dtype === "float32" ? new Float32Array(size) : new Float64Array(size);
}

/**
 * A storage of `size` numbers that somebody is about to write: at first there
 * may be any numbers in it. During `tidy` it comes from the workspace.
 */
export function unwritten(size: number, dtype: DType): Storage {
  return scratch(size, dtype === "float32" ? 4 : 8) ?? allocate(size, dtype);
}
