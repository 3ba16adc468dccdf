import { zeros } from "../arrays/create.ts";
import type { Random } from "../arrays/random.ts";
import { MultiLayerNet } from "./multi-layer-net.ts";
import { ACTIVATIONS, LOSSES, makePart, REGULARIZERS } from "./parts.ts";
import type { HeadRecipe, NetworkRecipe } from "./recipe.ts";
import { TwoHeadedNet } from "./two-headed-net.ts";
import { TwoLayerNet } from "./two-layer-net.ts";

/** The networks that `save` can write and `load` can build. */
export type SavedNetwork = MultiLayerNet | TwoLayerNet | TwoHeadedNet;

/**
 * The network of a recipe, all its weights 0.
 *
 * @param random draws the masks of dropout
 * @throws {Error} when there is no such network, or no such part.
 */
export function fromRecipe(
  recipe: NetworkRecipe,
  random: Random,
): SavedNetwork {
  const { dtype, batchNorm, dropout, regularizer } = recipe;
  const common = {
    activation: () => makePart(ACTIVATIONS, recipe.activation),
    initializer: (_: Random, fans: readonly number[]) => zeros(fans),
    regularizer: regularizer && makePart(REGULARIZERS, regularizer),
    batchNorm,
    dropout,
    random,
    dtype,
  };
  switch (recipe.network) {
    case "TwoLayerNet": {
      const [input, hidden, output] = recipe.sizes;
      const loss = makePart(LOSSES, recipe.loss);
      return new TwoLayerNet({
        ...common,
        sizes: [input, hidden, output],
        loss,
      });
    }
    case "MultiLayerNet": {
      const loss = makePart(LOSSES, recipe.loss);
      return new MultiLayerNet({ ...common, sizes: recipe.sizes, loss });
    }
    case "TwoHeadedNet": {
      const [first, second] = recipe.heads.map(headOptions);
      const { shared } = recipe;
      return new TwoHeadedNet({ ...common, shared, heads: [first, second] });
    }
  }
  // Nothing is left for the compiler; a file may still hold anything.
  const { network } = recipe as { network: unknown };
  throw new Error(
    `it holds the network ${network}, but load knows MultiLayerNet, ` +
      "TwoLayerNet and TwoHeadedNet",
  );
}

function headOptions({ sizes, loss, weight }: HeadRecipe) {
  return { sizes, loss: makePart(LOSSES, loss), weight };
}
