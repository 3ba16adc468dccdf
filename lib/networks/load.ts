import { readFile } from "node:fs/promises";
import { zeros } from "../arrays/create.ts";
import { Random } from "../arrays/random.ts";
import { showShape } from "../arrays/shape.ts";
import type { Params } from "../layers/layer.ts";
import { decodeArrays } from "./array-file.ts";
import { MultiLayerNet } from "./multi-layer-net.ts";
import { ACTIVATIONS, LOSSES, makePart, REGULARIZERS } from "./parts.ts";
import type { NetworkRecipe } from "./recipe.ts";
import { TwoLayerNet } from "./two-layer-net.ts";

/**
 * The network that `save` has written to a file, bit for bit.
 *
 * @param options.random draws the masks of dropout, if it is trained further
 * @throws {Error} when the file cannot be read, is cut short or changed, or
 *   was not written by `save`.
 */
export async function load(
  file: string,
  { random = new Random(0) }: { random?: Random } = {},
): Promise<MultiLayerNet | TwoLayerNet> {
  const bytes = await readFile(file);
  try {
    const { arrays, note } = decodeArrays(bytes);
    const net = build(JSON.parse(note), random);
    fill({ ...net.params, ...net.state }, arrays);
    return net;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`load cannot use ${file}: ${why}.`, { cause });
  }
}

function build(
  recipe: NetworkRecipe,
  random: Random,
): MultiLayerNet | TwoLayerNet {
  const options = {
    ...recipe,
    activation: () => makePart(ACTIVATIONS, recipe.activation),
    initializer: (_: Random, fans: readonly number[]) => zeros(fans),
    loss: makePart(LOSSES, recipe.loss),
    regularizer:
      recipe.regularizer && makePart(REGULARIZERS, recipe.regularizer),
    random,
  };
  if (recipe.network === "MultiLayerNet") return new MultiLayerNet(options);
  const [input, hidden, output] = recipe.sizes;
  return new TwoLayerNet({ ...options, sizes: [input, hidden, output] });
}

/** Copies the numbers into the arrays of the new network. */
function fill(targets: Params, arrays: Params): void {
  for (const [name, target] of Object.entries(targets)) {
    const array = arrays[name];
    if (String(array?.shape) !== String(target.shape)) {
      throw new Error(
        `${name} should have the shape ${showShape(target.shape)}, but the ` +
          `file has ${array ? showShape(array.shape) : "none"}`,
      );
    }
    target.data.set(array.data);
  }
}
