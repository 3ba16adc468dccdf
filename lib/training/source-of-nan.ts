import type { NDArray } from "../arrays/ndarray.ts";
import { allFinite } from "../kernels/kernels.ts";
import type { Layer, Params } from "../layers/layer.ts";
import type { Network } from "../networks/network.ts";
import type { Examples } from "./examples.ts";

/** Whether every number is one: no NaN, no infinity. */
export function isFiniteArray({ block }: NDArray): boolean {
  return allFinite(block.data);
}

/**
 * Where NaN or an infinity comes first on the way from x to the loss and back,
 * in words: the input, a layer by its number and class, or the loss.
 *
 * @param grads what the last `gradient` gave; `{}` where there was none
 * @param training the mode in which the layers are to be gone through
 */
export function sourceOfNaN(
  net: Network,
  { x, t }: Examples,
  { grads = {}, training = false }: { grads?: Params; training?: boolean } = {},
): string {
  if (!isFiniteArray(x)) return "the input x";
  if (!isFiniteArray(t)) return "the right answers t";
  const layers = net.layers ?? [];
  return (
    forwardSource(layers, x, training) ??
    namesOf(net.params, "the parameter") ??
    (Number.isFinite(net.loss(x, t)) ? undefined : "the loss") ??
    backwardSource(layers) ??
    namesOf(grads, "the gradient of") ??
    "the loss in training mode"
  );
}

function forwardSource(
  layers: readonly Layer[],
  x: NDArray,
  training: boolean,
): string | undefined {
  let h = x;
  for (const [i, layer] of layers.entries()) {
    const parameter = namesOf(layer.params, "the parameter");
    if (parameter) return `${parameter} of ${nameOf(layer, i)}`;
    h = layer.forward(h, training);
    if (!isFiniteArray(h)) return `the output of ${nameOf(layer, i)}`;
  }
  return undefined;
}

/** Gradients come from the last layer to the first. */
function backwardSource(layers: readonly Layer[]): string | undefined {
  for (const [i, layer] of [...layers.entries()].reverse()) {
    const gradient = namesOf(layer.grads, "the gradient of");
    if (gradient) return `${gradient} in ${nameOf(layer, i)}`;
  }
  return undefined;
}

function namesOf(arrays: Params, what: string): string | undefined {
  const bad = Object.keys(arrays).filter((key) => !isFiniteArray(arrays[key]));
  return bad.length > 0 ? `${what} ${bad.join(", ")}` : undefined;
}

function nameOf(layer: Layer, i: number): string {
  return `layer ${i + 1} (${layer.constructor.name})`;
}
