import { NDArray } from "../arrays/ndarray.ts";
import type { Nested } from "../arrays/nested.ts";
import type { DType } from "../kernels/dtype.ts";
import { Tensor } from "./tensor.ts";

/** What a new tensor is for. */
export interface TensorOptions {
  /** True for a parameter: `backward()` is to give its gradient. */
  requiresGrad?: boolean;
  /** The kind of number; that of the array unless told, else `float64`. */
  dtype?: DType;
  /** The tensor's name in pictures. */
  label?: string;
}

/**
 * A tensor that was given, and not computed: an input or a parameter.
 *
 * The numbers are copied, so that training, which changes a parameter's
 * `data` in place, leaves the source as it is.
 *
 * @param source an array, nested lists, or one number
 */
export function tensor(
  source: NDArray | Nested,
  { requiresGrad = false, dtype, label = "" }: TensorOptions = {},
): Tensor {
  const data = isArray(source)
    ? source.astype(dtype ?? source.dtype)
    : NDArray.from(source, { dtype });
  return new Tensor(data, { requiresGrad }).named(label);
}

function isArray(source: NDArray | Nested): source is NDArray {
  return typeof source === "object" && "dtype" in source;
}
