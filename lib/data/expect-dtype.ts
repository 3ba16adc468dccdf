import type { DType } from "../kernels/dtype.ts";

/**
 * Sees to it that a kind of number is one that arrays have.
 *
 * @param owner whose setting it is
 * @throws {RangeError} when it is neither `"float32"` nor `"float64"`.
 */
export function expectDType(owner: string, dtype: DType): void {
  if (dtype === "float32" || dtype === "float64") return;
  throw new RangeError(
    `${owner} expects dtype to be "float32" or "float64", got "${dtype}".`,
  );
}
