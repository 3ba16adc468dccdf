import type { NDArray } from "../arrays/ndarray.ts";
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
  const number = counter();
  for (const layer of layers) {
    for (const [name, array] of Object.entries(of(layer))) {
      all[number(name)] = array;
    }
  }
  return all;
}

/**
 * The way back: gives numbered arrays one by one to the layers that ask for
 * them in their order, `W1` to the first that asks for a `W`.
 *
 * @throws {Error} when there is no such array.
 */
export function inOrder(arrays: Params): (name: string) => NDArray {
  const number = counter();
  return (name) => {
    const numberedName = number(name);
    const array = arrays[numberedName];
    if (!array)
      throw new Error(`its layers need ${numberedName}, but it has none`);
    return array;
  };
}

/** Puts 1 behind a name for the first time, then 2, and so on. */
function counter(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${name}${count}`;
  };
}
