import type { NDArray } from "../arrays/ndarray.ts";
import type { Tensor } from "./tensor.ts";

/** Whether it is a tensor: unlike an array, one may want a gradient. */
export function isTensor(x: Tensor | NDArray | number): x is Tensor {
  return typeof x === "object" && "requiresGrad" in x;
}
