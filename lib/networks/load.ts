import { readFile } from "node:fs/promises";
import { Random } from "../arrays/random.ts";
import { showShape } from "../arrays/shape.ts";
import type { Params } from "../layers/layer.ts";
import { decodeArrays } from "./array-file.ts";
import { fromRecipe, type SavedNetwork } from "./from-recipe.ts";

/**
 * The network that `save` has written to a file, bit for bit.
 *
 * Its class is that of the network that was saved. Where the compiler has to
 * know which one, say so: `(await load(file)) as MultiLayerNet`.
 *
 * @param options.random draws the masks of dropout, if it is trained further
 * @throws {Error} when the file cannot be read, is cut short or changed, or
 *   was not written by `save`.
 */
export async function load(
  file: string,
  { random = new Random(0) }: { random?: Random } = {},
): Promise<SavedNetwork> {
  const bytes = await readFile(file);
  try {
    const { arrays, note } = decodeArrays(bytes);
    const net = fromRecipe(JSON.parse(note), random);
    fill({ ...net.params, ...net.state }, arrays);
    return net;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`load cannot use ${file}: ${why}.`, { cause });
  }
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
