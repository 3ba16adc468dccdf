import { isWeight } from "../layers/is-weight.ts";
import type { Params } from "../layers/layer.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";

/** The price of all weights: neither of the biases nor of γ and β. */
export function penalty(params: Params, regularizer?: Regularizer): number {
  if (!regularizer) return 0;
  return weightNames(params)
    .map((name) => regularizer.penalty(params[name]))
    .reduce((total, price) => total + price, 0);
}

/** The gradients with that of the price added, by the same names. */
export function withPenalty(
  grads: Params,
  params: Params,
  regularizer?: Regularizer,
): Params {
  const all = { ...grads };
  if (!regularizer) return all;
  for (const name of weightNames(params)) {
    all[name] = grads[name].add(regularizer.gradient(params[name]));
  }
  return all;
}

/** W1, W2, … */
function weightNames(params: Params): string[] {
  return Object.keys(params).filter(isWeight);
}
