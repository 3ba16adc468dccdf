import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import { Affine } from "../layers/affine.ts";
import { BatchNorm } from "../layers/batch-norm.ts";
import { Dropout } from "../layers/dropout.ts";
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

/** Settings of any class: `never` fits each constructor that takes them. */
export type Settings = Record<string, never>;

/** What a part is made of besides its settings. */
export interface Supply {
  /** The next array of that name: the first `W` is `W1`, then comes `W2`. */
  next: (name: string) => NDArray;
  /** Draws the masks of dropout. */
  random: Random;
}

/** A class of the library, and how a part of it is made again. */
export interface Kind<T extends object> {
  of: abstract new (...options: never[]) => T;
  /** The names of its settings; a part has fields of these names. */
  settings: readonly string[];
  make: (settings: Settings, supply: Supply) => T;
}

/** The classes that a saved network can have, by their names. */
export type Kinds<T extends object> = Record<string, Kind<T>>;

/** The layers that a saved network can have. */
export const LAYERS: Kinds<Layer> = {
  Affine: {
    of: Affine,
    settings: [],
    make: (_, { next }) => new Affine(next("W"), next("b")),
  },
  Sigmoid: { of: Sigmoid, settings: [], make: () => new Sigmoid() },
  Tanh: { of: Tanh, settings: [], make: () => new Tanh() },
  ReLU: { of: ReLU, settings: [], make: () => new ReLU() },
  LeakyReLU: {
    of: LeakyReLU,
    settings: ["alpha"],
    make: (settings) => new LeakyReLU(settings),
  },
  BatchNorm: {
    of: BatchNorm,
    settings: ["momentum", "eps", "unbiased"],
    make(settings, { next }) {
      const layer = new BatchNorm(next("gamma"), next("beta"), settings);
      layer.state.runningMean = next("runningMean");
      layer.state.runningVariance = next("runningVariance");
      return layer;
    },
  },
  Dropout: {
    of: Dropout,
    settings: ["p", "inverted"],
    make: ({ p, inverted }, { random }) => new Dropout(p, { inverted, random }),
  },
};

/** The losses that a saved network can have. */
export const LOSSES: Kinds<Loss> = {
  MeanSquaredError: {
    of: MeanSquaredError,
    settings: ["form"],
    make: (settings: Settings) => new MeanSquaredError(settings),
  },
  SigmoidWithLoss: {
    of: SigmoidWithLoss,
    settings: ["form"],
    make: (settings: Settings) => new SigmoidWithLoss(settings),
  },
  SoftmaxWithLoss: {
    of: SoftmaxWithLoss,
    settings: [],
    make: () => new SoftmaxWithLoss(),
  },
};

/** The regularizers that a saved network can have. */
export const REGULARIZERS: Kinds<Regularizer> = {
  L1: { of: L1, settings: ["alpha"], make: ({ alpha }) => new L1(alpha) },
  L2: {
    of: L2,
    settings: ["alpha", "half"],
    make: ({ alpha, half }) => new L2(alpha, { half }),
  },
};
