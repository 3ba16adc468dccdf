import { setImmediate as pause } from "node:timers/promises";
import type { NDArray } from "../arrays/ndarray.ts";
import type { Random } from "../arrays/random.ts";
import { miniBatches } from "../data/mini-batches.ts";
import type { Network } from "../networks/network.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import { accuracy } from "./accuracy.ts";
import type { EpochRecord, History, Score } from "./history.ts";
import { notebookProgress } from "./progress.ts";

/** Inputs x, (N, K), and their right answers t, one-hot, (N, L). */
export interface Examples {
  x: NDArray;
  t: NDArray;
}

/** How {@link fit} trains. */
export interface FitOptions {
  /** Passes over the training data. */
  epochs: number;
  batchSize: number;
  optimizer: Optimizer;
  /** Shuffles the training data before each epoch. */
  random: Random;
  /** Scored after each epoch, never learned from. */
  validation?: Examples;
  /** Called after each epoch. */
  onEpoch?: (record: EpochRecord) => void;
}

/**
 * Trains a network by mini-batches, and gives its scores epoch by epoch.
 *
 * The last, smaller batch of an epoch is kept. In a notebook a progress bar
 * and the learning curves move meanwhile. Lecture §4.1 and §6.
 *
 * @throws {RangeError} when x and t differ in length, or a number of epochs
 *   or rows is not a whole number above 0.
 */
export async function fit(
  net: Network,
  { x, t }: Examples,
  options: FitOptions,
): Promise<History> {
  expectTrainable({ x, t }, options);
  const { epochs, batchSize, optimizer, random } = options;
  const { validation, onEpoch } = options;
  const history: EpochRecord[] = [];
  const steps = epochs * Math.ceil(x.shape[0] / batchSize);
  const progress = notebookProgress(steps, epochs);
  let step = 0;
  for (let epoch = 1; epoch <= epochs; epoch++) {
    for (const batch of miniBatches(x.shape[0], batchSize, random)) {
      const grads = net.gradient(x.rows(batch), t.rows(batch));
      optimizer.update(net.params, grads);
      step += 1;
      await progress.step(step);
      await pause(); // lets the kernel answer and the page draw
    }
    const record: EpochRecord = { epoch, ...score(net, { x, t }) };
    if (validation) record.validation = score(net, validation);
    history.push(record);
    await progress.epoch(history);
    onEpoch?.(record);
  }
  await progress.end(history);
  return history;
}

function score(net: Network, { x, t }: Examples): Score {
  return { loss: net.loss(x, t), accuracy: accuracy(net.predict(x), t) };
}

function expectTrainable(
  { x, t }: Examples,
  { epochs, batchSize }: FitOptions,
): void {
  if (x.shape[0] !== t.shape[0]) {
    throw new RangeError(
      `fit expects as many answers as inputs, got ${x.shape[0]} rows of x ` +
        `and ${t.shape[0]} of t.`,
    );
  }
  for (const [name, value] of Object.entries({ epochs, batchSize })) {
    if (!(Number.isInteger(value) && value > 0)) {
      throw new RangeError(
        `fit expects ${name} to be a whole number above 0, got ${value}.`,
      );
    }
  }
}
