import type { Layer } from "../layers/layer.ts";
import { LeakyReLU } from "../layers/leaky-relu.ts";
import { ReLU } from "../layers/relu.ts";
import { Sigmoid } from "../layers/sigmoid.ts";
import { Tanh } from "../layers/tanh.ts";
import type { Loss } from "../losses/loss.ts";
import { MeanSquaredError } from "../losses/mean-squared-error.ts";
import { SigmoidWithLoss } from "../losses/sigmoid-with-loss.ts";
import { SoftmaxWithLoss } from "../losses/softmax-with-loss.ts";
import { L1 } from "../regularizers/l1.ts";
import { L2 } from "../regularizers/l2.ts";
import type { Regularizer } from "../regularizers/regularizer.ts";

/** A part of a network as plain data: its class and its settings. */
export interface PartRecipe {
  part: string;
  settings: Settings;
}

/** Settings of any class: `never` fits each constructor that takes them. */
export type Settings = Record<string, never>;

/** Makes each part that a saved network can have, by the name of its class. */
export type Makers<T> = Record<string, (settings: Settings) => T>;

/** The activations that a saved network can have. */
export const ACTIVATIONS: Makers<Layer> = {
  Sigmoid: () => new Sigmoid(),
  Tanh: () => new Tanh(),
  ReLU: () => new ReLU(),
  LeakyReLU: (settings) => new LeakyReLU(settings),
};

/** The losses that a saved network can have. */
export const LOSSES: Makers<Loss> = {
  MeanSquaredError: (settings: Settings) => new MeanSquaredError(settings),
  SigmoidWithLoss: (settings: Settings) => new SigmoidWithLoss(settings),
  SoftmaxWithLoss: () => new SoftmaxWithLoss(),
};

/** The regularizers that a saved network can have. */
export const REGULARIZERS: Makers<Regularizer> = {
  L1: ({ alpha }) => new L1(alpha),
  L2: ({ alpha, half }) => new L2(alpha, { half }),
};

/**
 * The recipe of a part: its settings are its own fields that are a number, a
 * word or a yes and no.
 *
 * @throws {Error} when it is not a class of the library: a file could not
 *   bring its code along.
 */
export function partRecipe(part: object): PartRecipe {
  const makers: Makers<object> = { ...ACTIVATIONS, ...LOSSES, ...REGULARIZERS };
  const { name } = part.constructor;
  const fields = Object.entries(part).filter(([, value]) =>
    ["number", "string", "boolean"].includes(typeof value),
  );
  const settings = Object.fromEntries(fields) as Settings;
  // A class of the reader's own may have the name of one of the library's.
  if (makers[name]?.(settings).constructor !== part.constructor) {
    throw new Error(
      `save cannot write the part ${name || "without a name"} of this ` +
        `network: it knows ${Object.keys(makers).join(", ")}. For parts of ` +
        "your own, save the numbers in net.params.",
    );
  }
  return { part: name, settings };
}

/** The part of a recipe. @throws {Error} when there is no such part. */
export function makePart<T>(makers: Makers<T>, recipe: PartRecipe): T {
  const make = makers[recipe.part];
  if (!make) {
    throw new Error(
      `it asks for the part ${recipe.part}, but load knows only ` +
        Object.keys(makers).join(", "),
    );
  }
  return make(recipe.settings);
}
