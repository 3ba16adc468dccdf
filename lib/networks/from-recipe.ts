import type { Random } from "../arrays/random.ts";
import type { Affine } from "../layers/affine.ts";
import type { Params } from "../layers/layer.ts";
import { MultiLayerNet } from "./multi-layer-net.ts";
import { inOrder } from "./numbered.ts";
import { makePart, type PartRecipe } from "./part-recipe.ts";
import { LAYERS, LOSSES, REGULARIZERS } from "./parts.ts";
import type { NetworkRecipe } from "./recipe.ts";
import { TwoHeadedNet } from "./two-headed-net.ts";
import { TwoLayerNet } from "./two-layer-net.ts";

/** The networks that `save` can write and `load` can build. */
export type SavedNetwork = MultiLayerNet | TwoLayerNet | TwoHeadedNet;

/**
 * The network of a recipe. Its layers have these very arrays.
 *
 * @param arrays its parameters and running statistics, numbered
 * @param random draws the masks of dropout
 * @throws {Error} when there is no such network, no such part, or an array is
 *   missing.
 */
export function fromRecipe(
  recipe: NetworkRecipe,
  arrays: Params,
  random: Random,
): SavedNetwork {
  const supply = { next: inOrder(arrays), random };
  const layersOf = (parts: PartRecipe[]) =>
    parts.map((part) => makePart(LAYERS, part, supply));
  const lossOf = (part: PartRecipe) => makePart(LOSSES, part, supply);
  const price = recipe.regularizer;
  const regularizer = price && makePart(REGULARIZERS, price, supply);
  switch (recipe.network) {
    case "TwoLayerNet": {
      const [D, H, K] = recipe.sizes;
      const loss = lossOf(recipe.loss);
      const [affine1, activation, affine2] = layersOf(recipe.layers);
      return new TwoLayerNet({ sizes: [D, H, K], loss, random }, [
        affine1 as Affine,
        activation,
        affine2 as Affine,
      ]);
    }
    case "MultiLayerNet": {
      const { sizes } = recipe;
      const options = { sizes, loss: lossOf(recipe.loss), regularizer, random };
      return new MultiLayerNet(options, layersOf(recipe.layers));
    }
    case "TwoHeadedNet": {
      const { shared } = recipe;
      const [first, second] = recipe.heads.map((head) => {
        return { ...head, loss: lossOf(head.loss) };
      });
      const options = { shared, heads: [first, second] as const };
      return new TwoHeadedNet(
        { ...options, regularizer, random },
        recipe.layers.map(layersOf),
      );
    }
  }
  // Nothing is left for the compiler; a file may still hold anything.
  const { network } = recipe as { network: unknown };
  throw new Error(
    `it holds the network ${network}, but load knows MultiLayerNet, ` +
      "TwoLayerNet and TwoHeadedNet",
  );
}
