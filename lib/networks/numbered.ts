import type { Layer, Params } from "../layers/layer.ts";

/**
 * The arrays of all layers under one roof: the W of the first layer that has
 * one is `W1`, that of the second `W2`, and so on for each name.
 *
 * @param of what to take of a layer: its params, its grads or its state
 */
export function numbered(
  layers: readonly Layer[],
  of: (layer: Layer) => Params,
): Params {
  const all: Params = {};
  const counts = new Map<string, number>();
  for (const layer of layers) {
    for (const [name, array] of Object.entries(of(layer))) {
      const number = (counts.get(name) ?? 0) + 1;
      counts.set(name, number);
      all[`${name}${number}`] = array;
    }
  }
  return all;
}
