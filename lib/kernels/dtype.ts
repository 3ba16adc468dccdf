/** Kind of number in an array: 8 bytes (NumPy's default) or 4 bytes. */
export type DType = "float64" | "float32";

/** The numbers of an array, row after row. */
export type Storage = Float64Array | Float32Array;

/** The kind of number that a storage holds. */
export function dtypeOf(data: Storage): DType {
  return data.BYTES_PER_ELEMENT === 4 ? "float32" : "float64";
}

/** `float32` only where both operands are, as in NumPy. */
export function commonDType(a: DType, b: DType): DType {
  return a === "float32" && b === "float32" ? "float32" : "float64";
}
