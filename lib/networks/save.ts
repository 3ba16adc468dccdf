import { Random } from "../arrays/random.ts";
import { encodeArrays } from "./array-file.ts";
import { fileTrouble } from "./file-trouble.ts";
import { fromRecipe, type SavedNetwork } from "./from-recipe.ts";
import type { Network } from "./network.ts";
import { expectOwnArrays } from "./own-arrays.ts";
import type { NetworkRecipe } from "./recipe.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Writes a network to a file: its layers with their settings, its parameters
 * and its running statistics, bit for bit as they are at this moment.
 *
 * What dropout draws next is not part of it. The file is there as a whole or
 * not at all, and takes the place of an older one of that name.
 *
 * @throws {Error} when the network, or a part of it, is not of the library or
 *   has been changed so that a file could not hold it, or the file cannot be
 *   written.
 */
export async function save(net: Network, file: string): Promise<void> {
  const recipe = recipeOf(net);
  expectOwnArrays(net);
  const arrays = { ...net.params, ...net.state };
  const twin = fromRecipe(recipe, arrays, new Random(0));
  if (twin.constructor !== net.constructor) throw unknown(net);
  const bytes = encodeArrays(arrays, JSON.stringify(recipe));
  await writeWhole(file, bytes).catch((cause) => {
    const why = fileTrouble(file, cause);
    throw new Error(`save cannot write ${file}: ${why}`, { cause });
  });
}

function recipeOf(net: Network): NetworkRecipe {
  const { recipe } = net as Partial<SavedNetwork>;
  if (!recipe) throw unknown(net);
  return recipe.call(net as never);
}

function unknown(net: Network): Error {
  return new Error(
    `save cannot write ${net.constructor.name}: it knows MultiLayerNet, ` +
      "TwoLayerNet and TwoHeadedNet. For a network of your own, save the " +
      "numbers in net.params.",
  );
}
