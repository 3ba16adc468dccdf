import { readFile } from "node:fs/promises";
import { Random } from "../arrays/random.ts";
import { decodeArrays } from "./array-file.ts";
import { fileTrouble } from "./file-trouble.ts";
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
  const bytes = await readFile(file).catch((cause) => {
    const why = fileTrouble(file, cause);
    throw new Error(`load cannot read ${file}: ${why}`, { cause });
  });
  try {
    const { arrays, note } = decodeArrays(bytes);
    return fromRecipe(JSON.parse(note), arrays, random);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`load cannot use ${file}: ${why}.`, { cause });
  }
}
