import { snapshot } from "../autodiff/snapshot.ts";
import type { Params } from "../layers/layer.ts";
import type { Network } from "../networks/network.ts";
import { type Examples, score } from "./examples.ts";
import type { Score } from "./history.ts";
import { isFiniteArray, sourceOfNaN } from "./source-of-nan.ts";

/**
 * The gradient of a batch, in which every number is finite.
 *
 * @throws {Error} when one is not; it names the first layer that gave NaN or
 *   an infinity. Parameters, running statistics and the random numbers of
 *   dropout are as before the batch.
 */
export function finiteGradient(net: Network, batch: Examples): Params {
  const restore = snapshot({ state: net.state, streams: streamsOf(net) });
  const grads = net.gradient(batch.x, batch.t);
  if (Object.values(grads).every(isFiniteArray)) return grads;
  restore(); // the search has to meet the same masks
  const error = notFinite("training", batch, () =>
    sourceOfNaN(net, batch, true),
  );
  restore();
  throw error;
}

/** Loss and accuracy. @throws {Error} when the loss is not finite. */
export function finiteScore(
  net: Network,
  data: Examples,
  name: "training" | "validation",
): Score {
  const result = score(net, data);
  if (Number.isFinite(result.loss)) return result;
  throw notFinite(name, data, () => sourceOfNaN(net, data, false));
}

/** What the layers draw from: dropout has such a field. */
function streamsOf({ layers = [] }: Network): unknown[] {
  return layers
    .flatMap((layer) => Object.values(layer))
    .filter((field) => typeof field?.bernoulli === "function");
}

/** The error, with advice that fits where it came first. */
function notFinite(
  name: "training" | "validation",
  { x, t }: Examples,
  source: () => string,
): Error {
  const came = "Training stopped: NaN or an infinity came first in";
  const data = !isFiniteArray(x)
    ? "the input x"
    : !isFiniteArray(t)
      ? "the right answers t"
      : undefined;
  if (data) {
    return new Error(
      `${came} ${data} of the ${name} data. Look at how it was made: a ` +
        "missing value gives NaN, and so does 0 divided by 0.",
    );
  }
  const on = name === "validation" ? " on the validation data" : "";
  return new Error(
    `${came} ${source()}${on}. Try a smaller learning rate; look at the ` +
      "scale of x (standardize) and at how the weights start.",
  );
}
