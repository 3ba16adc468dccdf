import type { NDArray } from "../arrays/ndarray.ts";
import { allFinite } from "../kernels/kernels.ts";
import type { Layer, Params } from "../layers/layer.ts";
import type { Network } from "../networks/network.ts";
import type { Examples } from "./examples.ts";
import { watchLayers } from "./watch-layers.ts";

/** Whether every number is one: no NaN, no infinity. */
export function isFiniteArray({ block }: NDArray): boolean {
  return allFinite(block.data);
}

/**
 * Where NaN or an infinity comes first on the way from x to the loss and back,
 * in words: a parameter, a layer by its number and class, or the loss.
 *
 * It goes that way once more, so random numbers have to be those of before.
 *
 * @param training whether `gradient` gave it, and not `loss` in prediction
 */
export function sourceOfNaN(
  net: Network,
  { x, t }: Examples,
  training: boolean,
): string {
  let grads: Params = {};
  const { there, back } = firstOnTheWay(net.layers ?? [], () => {
    if (training) grads = net.gradient(x, t);
    else net.loss(x, t);
  });
  return (
    there ??
    namesOf(net.params, "the parameter") ??
    (Number.isFinite(net.loss(x, t)) ? undefined : "the loss") ??
    back ??
    namesOf(grads, "the gradient of") ??
    "the loss in training mode"
  );
}

/** The first place where it comes on the way there, and on the way back. */
function firstOnTheWay(layers: readonly Layer[], pass: () => void) {
  let there: string | undefined;
  let back: string | undefined;
  const named = (layer: Layer) =>
    `layer ${layers.indexOf(layer) + 1} (${layer.constructor.name})`;
  const spoiled = (array?: NDArray) => array && !isFiniteArray(array);
  const listener = {
    before(layer: Layer) {
      const parameter = namesOf(layer.params, "the parameter");
      if (parameter) there ??= `${parameter} of ${named(layer)}`;
    },
    forward(layer: Layer, y: NDArray) {
      if (spoiled(y)) there ??= `the output of ${named(layer)}`;
    },
    arriving(layer: Layer, dout: NDArray) {
      if (spoiled(dout)) back ??= `the gradient that reaches ${named(layer)}`;
    },
    backward(layer: Layer, dx?: NDArray) {
      const gradient = namesOf(layer.grads, "the gradient of");
      if (gradient) back ??= `${gradient} in ${named(layer)}`;
      if (spoiled(dx)) back ??= `the gradient that ${named(layer)} gives back`;
    },
  };
  watchLayers(layers, listener, pass);
  return { there, back };
}

function namesOf(arrays: Params, what: string): string | undefined {
  const bad = Object.keys(arrays).filter((key) => !isFiniteArray(arrays[key]));
  return bad.length > 0 ? `${what} ${bad.join(", ")}` : undefined;
}
