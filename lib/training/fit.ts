import { setImmediate as pause } from "node:timers/promises";
import { miniBatches } from "../data/mini-batches.ts";
import type { Network } from "../networks/network.ts";
import { BestWeights } from "./best-weights.ts";
import type { Examples } from "./examples.ts";
import { finiteGradient, finiteScore } from "./finite.ts";
import { expectTrainable, type FitOptions, factorOf } from "./fit-options.ts";
import type { EpochRecord, History } from "./history.ts";
import { listenForInterrupt } from "./interrupt.ts";
import { notebookProgress } from "./progress.ts";

/**
 * Trains a network by mini-batches, and gives its scores epoch by epoch.
 *
 * The last, smaller batch of an epoch is kept. In a notebook a progress bar
 * and the learning curves move meanwhile. An interrupt, Ctrl-C or ■ in
 * JupyterLab, ends training after the step that is under way: the epochs that
 * are complete come back, and to call `fit` again goes on. With
 * `earlyStopping` the network has the weights of its best epoch in the end.
 * The optimizer gets its first learning rate back. Lecture §4.1, §6 and §9.
 *
 * @throws {RangeError} when x and t differ in length or are empty, a number of
 *   epochs or rows is not a whole number above 0, or the schedule gives no
 *   finite factor from 0 up.
 * @throws {CellStopped} in a cell of a notebook that was stopped before.
 * @throws {Error} when NaN or an infinity comes up; it names the layer.
 */
export async function fit(
  net: Network,
  { x, t }: Examples,
  options: FitOptions,
): Promise<History> {
  expectTrainable({ x, t }, options);
  const { epochs, batchSize, optimizer, random, schedule } = options;
  const { validation, earlyStopping, onEpoch } = options;
  const best = earlyStopping && new BestWeights(net, earlyStopping);
  const firstLr = optimizer.lr;
  const history: EpochRecord[] = [];
  const steps = epochs * Math.ceil(x.shape[0] / batchSize);
  const interrupt = await listenForInterrupt();
  const progress = notebookProgress(steps, epochs);
  let step = 0;

  async function trainEpoch(epoch: number): Promise<void> {
    if (schedule) optimizer.lr = firstLr * factorOf(schedule, epoch - 1);
    for (const batch of miniBatches(x.shape[0], batchSize, random)) {
      const examples = { x: x.rows(batch), t: t.rows(batch) };
      optimizer.update(net.params, finiteGradient(net, examples));
      step += 1;
      await progress.step(step);
      await pause(); // lets the kernel answer and the page draw
      if (interrupt.heard) return;
    }
  }

  try {
    for (let epoch = 1; epoch <= epochs; epoch++) {
      await trainEpoch(epoch);
      if (interrupt.heard) break;
      const record: EpochRecord = {
        epoch,
        ...finiteScore(net, { x, t }, "training"),
      };
      if (validation) {
        record.validation = finiteScore(net, validation, "validation");
      }
      history.push(record);
      await progress.epoch(history);
      onEpoch?.(record);
      if (best?.isOver(record.validation?.loss ?? record.loss)) break;
    }
  } finally {
    optimizer.lr = firstLr;
    interrupt.stop();
    best?.restore();
    await progress.end(step, history, interrupt.heard);
  }
  return history;
}
