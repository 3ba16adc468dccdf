import { ones, zeros } from "../arrays/create.ts";
import type { Random } from "../arrays/random.ts";
import type { Initializer } from "../initializers/initializer.ts";
import type { DType } from "../kernels/dtype.ts";
import { Affine } from "../layers/affine.ts";
import { BatchNorm } from "../layers/batch-norm.ts";
import { Dropout } from "../layers/dropout.ts";
import type { Layer } from "../layers/layer.ts";

/** Where batch normalization stands: before or after the activation. */
export type BatchNormPlace = false | "before" | "after";

/** The share to drop, and in which form; see `Dropout`. */
export interface DropoutPlan {
  /** The share of the outputs to drop, from 0 to 1. */
  p: number;
  /** PyTorch's form, in place of the lecture's. */
  inverted?: boolean;
}

/** What the layers of a network are made of. */
export interface LayerPlan {
  sizes: readonly number[];
  activation: () => Layer;
  initializer: Initializer;
  batchNorm: BatchNormPlace;
  dropout: DropoutPlan;
  random: Random;
  dtype: DType;
}

/** The plan as options give it: a share of dropout alone is its p. */
export function layerPlan({
  activation,
  dropout,
  ...rest
}: Omit<LayerPlan, "dropout"> & { dropout: number | DropoutPlan }): LayerPlan {
  const p = typeof dropout === "number" ? { p: dropout } : dropout;
  return { ...rest, activation: newEachTime(activation), dropout: p };
}

/** Hidden layers for all sizes but the last, and one affine layer for that. */
export function buildLayers(plan: LayerPlan): Layer[] {
  const [input, output] = plan.sizes.slice(-2);
  const hidden = { ...plan, sizes: plan.sizes.slice(0, -1) };
  return [...hiddenLayers(hidden), affine(plan, [input, output])];
}

/**
 * Affine, (batch norm,) activation, (batch norm,) (dropout,) for each size
 * after the first.
 */
export function hiddenLayers(plan: LayerPlan): Layer[] {
  const { sizes, activation, batchNorm, dropout, random, dtype } = plan;
  const { p, inverted } = dropout;
  const layers: Layer[] = [];
  expectPlace(batchNorm);
  for (let i = 1; i < sizes.length; i++) {
    layers.push(affine(plan, [sizes[i - 1], sizes[i]]));
    if (batchNorm === "before") layers.push(normalization(sizes[i], dtype));
    layers.push(activation());
    if (batchNorm === "after") layers.push(normalization(sizes[i], dtype));
    if (p !== 0) layers.push(new Dropout(p, { random, inverted }));
  }
  return layers;
}

function expectPlace(batchNorm: unknown): void {
  if (![false, "before", "after"].includes(batchNorm as BatchNormPlace)) {
    throw new RangeError(
      'A network expects batchNorm to be false, "before" or "after" (the ' +
        `activation), got ${batchNorm}: try "before".`,
    );
  }
}

/** An affine layer; its biases start at 0. */
export function affine(
  {
    initializer,
    random,
    dtype,
  }: Pick<LayerPlan, "initializer" | "random" | "dtype">,
  fans: readonly [fanIn: number, fanOut: number],
): Affine {
  const W = initializer(random, fans).astype(dtype);
  return new Affine(W, zeros([fans[1]], { dtype }));
}

function normalization(size: number, dtype: DType): BatchNorm {
  return new BatchNorm(ones([size], { dtype }), zeros([size], { dtype }));
}

/**
 * Calls `activation`, which has to make a new layer each time: a layer keeps
 * what went through it, so in two places it would keep that of the second.
 *
 * @throws {RangeError} when it gives a layer that it has given before.
 */
function newEachTime(activation: () => Layer): () => Layer {
  const given = new Set<Layer>();
  return () => {
    const layer = activation();
    if (given.has(layer)) {
      const { name } = layer.constructor;
      throw new RangeError(
        "Each hidden layer expects an activation of its own, but got the " +
          `same ${name} again, whose backward would be wrong for one of ` +
          `them: make a new one at each call, activation: () => new ${name}().`,
      );
    }
    given.add(layer);
    return layer;
  };
}

/** @throws {RangeError} when a size is no whole number from 1 up. */
export function expectSizes(
  network: string,
  sizes: readonly number[],
  expected: string,
  fits: boolean,
): void {
  if (!fits || !sizes.every((size) => Number.isInteger(size) && size >= 1)) {
    throw new RangeError(
      `${network} needs ${expected}, got [${sizes.join(", ")}]: try ` +
        "[784, 50, 10], whole numbers from 1 up.",
    );
  }
}
