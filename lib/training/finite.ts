import type { Params } from "../layers/layer.ts";
import type { Network } from "../networks/network.ts";
import { type Examples, score } from "./examples.ts";
import type { Score } from "./history.ts";
import { isFiniteArray, sourceOfNaN } from "./source-of-nan.ts";

/**
 * The gradient of a batch, in which every number is finite.
 *
 * @throws {Error} when one is not; it names the first layer that gave NaN or
 *   an infinity. Parameters and running statistics are as before the batch.
 */
export function finiteGradient(net: Network, batch: Examples): Params {
  const state = Object.values(net.state ?? {});
  const before = state.map(({ data }) => data.slice());
  const grads = net.gradient(batch.x, batch.t);
  if (Object.values(grads).every(isFiniteArray)) return grads;
  const source = sourceOfNaN(net, batch, { grads, training: true });
  for (const [i, { data }] of state.entries()) data.set(before[i]);
  throw notFinite(source);
}

/** Loss and accuracy. @throws {Error} when the loss is not finite. */
export function finiteScore(net: Network, data: Examples): Score {
  const result = score(net, data);
  if (Number.isFinite(result.loss)) return result;
  throw notFinite(sourceOfNaN(net, data));
}

function notFinite(source: string): Error {
  return new Error(
    `Training stopped: NaN or an infinity came first in ${source}. Try a ` +
      "smaller learning rate; look at the scale of x (standardize) and at " +
      "how the weights start.",
  );
}
