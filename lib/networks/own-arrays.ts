import type { Network } from "./network.ts";
import { numbered } from "./numbered.ts";

/**
 * Checks that the arrays of a network are those of its layers, each of which
 * stands in it once.
 *
 * @throws {Error} when a layer with arrays was put in or taken out: the
 *   network predicts by the new one, and training changes the old one.
 */
export function expectOwnArrays({ layers = [], params, state }: Network): void {
  const held = {
    ...numbered(layers, (layer) => layer.params),
    ...numbered(layers, (layer) => layer.state ?? {}),
  };
  const known = { ...params, ...state };
  const names = Object.keys({ ...held, ...known });
  const wrong = names.filter((name) => held[name] !== known[name]);
  if (wrong.length > 0) {
    throw new Error(
      `save expects ${wrong.join(", ")} of this network to be the arrays of ` +
        "its layers, got others: a layer was replaced. Copy the numbers into " +
        "the arrays of the layer that was there, or build another network.",
    );
  }
  if (new Set(layers).size < layers.length) {
    throw new Error(
      "save expects each layer to stand in a network once, but one of them " +
        "is there twice, and its gradients are wrong: make two of them.",
    );
  }
}
