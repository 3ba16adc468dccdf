import type { Random } from "../arrays/random.ts";
import type { Optimizer } from "../optimizers/optimizer.ts";
import type { Schedule } from "../optimizers/schedule.ts";
import type { EarlyStopping } from "./best-weights.ts";
import { type Examples, expectExamples } from "./examples.ts";
import type { EpochRecord } from "./history.ts";

/** How `fit` trains. */
export interface FitOptions {
  /** Passes over the training data. */
  epochs: number;
  /** Examples in a mini-batch; the last one may be smaller. */
  batchSize: number;
  /** The rule by which each step changes the parameters. */
  optimizer: Optimizer;
  /** Factors on the optimizer's learning rate, epoch by epoch. */
  schedule?: Schedule;
  /** Shuffles the training data before each epoch. */
  random: Random;
  /** Scored after each epoch, never learned from. */
  validation?: Examples;
  /** Ends training when the validation loss falls no more. */
  earlyStopping?: EarlyStopping;
  /** Called after each epoch. */
  onEpoch?: (record: EpochRecord) => void;
}

/** @throws {RangeError} when the data or an option cannot be trained with. */
export function expectTrainable(data: Examples, options: FitOptions): void {
  const { epochs, batchSize, validation, earlyStopping } = options;
  expectExamples("training", data);
  if (validation) expectExamples("validation", validation);
  for (const [name, value] of Object.entries({ epochs, batchSize })) {
    if (!(Number.isInteger(value) && value > 0)) {
      throw new RangeError(
        `fit expects ${name} to be a whole number above 0, got ${value}.`,
      );
    }
  }
  if (earlyStopping && !validation) {
    throw new RangeError(
      "earlyStopping looks at validation data: give fit a part of the " +
        "training data that is set aside, not the test data, as " +
        "validation: { x: xValidation, t: tValidation }.",
    );
  }
}

/**
 * What a schedule gives for an epoch.
 *
 * @throws {RangeError} when that is not a finite number from 0 up: as a factor
 *   on the learning rate it would spoil every weight.
 */
export function factorOf(schedule: Schedule, epoch: number): number {
  const factor = schedule(epoch);
  if (!(Number.isFinite(factor) && factor >= 0)) {
    throw new RangeError(
      "fit expects its schedule to give a factor on the learning rate, a " +
        `number from 0 up, got ${factor} for epoch ${epoch}: try ` +
        "(epoch) => 0.9 ** epoch, or look at the settings of the schedule.",
    );
  }
  return factor;
}
