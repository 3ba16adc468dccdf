import { encodeArrays } from "./array-file.ts";
import type { Network } from "./network.ts";
import type { NetworkRecipe } from "./recipe.ts";
import { writeWhole } from "./write-whole.ts";

/**
 * Writes a network to a file: how it is built, its parameters and its running
 * statistics, bit for bit as they are at this moment.
 *
 * What dropout draws next is not part of it. The file is there as a whole or
 * not at all, and takes the place of an older one of that name.
 *
 * @throws {Error} when the network, or a part of it, is not of the library, or
 *   the file cannot be written.
 */
export async function save(net: Network, file: string): Promise<void> {
  const { recipe } = net as { recipe?: () => NetworkRecipe };
  if (!recipe) {
    throw new Error(
      `save cannot write ${net.constructor.name}: it knows MultiLayerNet, ` +
        "TwoLayerNet and TwoHeadedNet. For a network of your own, save the " +
        "numbers in net.params.",
    );
  }
  const arrays = { ...net.params, ...net.state };
  const bytes = encodeArrays(arrays, JSON.stringify(recipe.call(net)));
  await writeWhole(file, bytes);
}
