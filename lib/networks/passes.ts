import type { NDArray } from "../arrays/ndarray.ts";
import type { Layer } from "../layers/layer.ts";

/** Through layers, from the first to the last: the output of the last. */
export function forwardPass(
  layers: readonly Layer[],
  x: NDArray,
  { training = false } = {},
): NDArray {
  return layers.reduce((h, layer) => layer.forward(h, training), x);
}

/** Back through layers, from the last to the first: ∂E/∂x. */
export function backwardPass(layers: readonly Layer[], dout: NDArray): NDArray {
  return layers.reduceRight((d, layer) => layer.backward(d), dout);
}

/**
 * The way back through a whole network: the gradients of all parameters.
 *
 * Nobody asks for ∂E/∂x of the data. Where the first layer can do without it,
 * that product of matrices, the largest of all, is left out.
 */
export function learningPass(
  [first, ...rest]: readonly Layer[],
  dout: NDArray,
): void {
  const d = backwardPass(rest, dout);
  if (first.differentiate) first.differentiate(d);
  else first.backward(d);
}
