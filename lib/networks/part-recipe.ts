import type { Layer } from "../layers/layer.ts";
import { type Kinds, LAYERS, type Settings, type Supply } from "./parts.ts";

/** A part of a network as plain data: its class and its settings. */
export interface PartRecipe {
  part: string;
  settings: Settings;
}

/**
 * The recipe of a part, with the settings that it has now.
 *
 * @throws {Error} when it is not a class of the library, or has a function or
 *   a setting of the reader's own: a file could not bring that along.
 */
export function partRecipe<T extends object>(
  kinds: Kinds<T>,
  part: T,
): PartRecipe {
  const { name } = part.constructor;
  const kind = kinds[name];
  // A class of the reader's own may have the name of one of the library's.
  if (kind?.of !== part.constructor) {
    throw new Error(
      `save cannot write the part ${name || "without a name"} of this ` +
        `network: it knows ${Object.keys(kinds).join(", ")}. For parts of ` +
        "your own, save the numbers in net.params.",
    );
  }
  const fields = { ...part } as Record<string, unknown>;
  for (const [field, value] of Object.entries(fields)) {
    const odd = kind.settings.includes(field) && !isPlain(value);
    if (odd || typeof value === "function") {
      throw new Error(
        `save cannot write the ${name} of this network: its ${field} is ` +
          `${odd ? value : "a function of your own"}, which a file cannot ` +
          "hold. Put back what was there, or save the numbers in net.params.",
      );
    }
  }
  const settings = kind.settings.map((field) => [field, fields[field]]);
  return { part: name, settings: Object.fromEntries(settings) };
}

/** The recipe of each layer, in their order. @throws {Error} as for one. */
export function layerRecipes(layers: readonly Layer[]): PartRecipe[] {
  return layers.map((layer) => partRecipe(LAYERS, layer));
}

/** The part of a recipe. @throws {Error} when there is no such part. */
export function makePart<T extends object>(
  kinds: Kinds<T>,
  { part, settings }: PartRecipe,
  supply: Supply,
): T {
  const kind = kinds[part];
  if (!kind) {
    throw new Error(
      `it asks for the part ${part}, but load knows only ` +
        Object.keys(kinds).join(", "),
    );
  }
  return kind.make(settings, supply);
}

/** Whether JSON gives it back as it was. */
function isPlain(value: unknown): boolean {
  return Number.isFinite(value) || ["string", "boolean"].includes(typeof value);
}
