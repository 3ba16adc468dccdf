import type { Random } from "../arrays/random.ts";
import type { Examples } from "../training/examples.ts";
import { listenForInterrupt } from "../training/interrupt.ts";
import type { Model, TrainModel } from "./model.ts";

/** Trains one model of an ensemble, unless there was an interrupt. */
export type TrainMember = (
  train: TrainModel,
  data: Examples,
  random: Random,
) => Promise<Model>;

/**
 * Builds an ensemble model by model, until an interrupt: `fit` ends the
 * training of one model by it, and this the whole ensemble.
 *
 * @throws {Error} after an interrupt, or when `train` gives no model.
 */
export async function trainMembers<Ensemble>(
  name: string,
  build: (trainMember: TrainMember) => Promise<Ensemble>,
): Promise<Ensemble> {
  const interrupt = await listenForInterrupt();
  let trained = 0;
  const trainMember: TrainMember = async (train, data, random) => {
    const model = await train(data, random);
    if (interrupt.heard) {
      throw new Error(
        `${name} was interrupted: ${trained} of its models were complete.`,
      );
    }
    expectModel(name, model);
    trained += 1;
    return model;
  };
  try {
    return await build(trainMember);
  } finally {
    interrupt.stop();
  }
}

/** To give back what `fit` gives, its history, is easily done. */
function expectModel(name: string, model?: Partial<Model>): void {
  if (typeof model?.predict !== "function") {
    throw new TypeError(
      `${name} expects train to give the trained model back, but got ` +
        `${model ? "something without predict" : model}: end it with ` +
        "`return net`.",
    );
  }
}
