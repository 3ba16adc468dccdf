import type { NDArray } from "../arrays/ndarray.ts";
import type { Network } from "../networks/network.ts";

/** When training stops because the validation loss falls no more. */
export interface EarlyStopping {
  /** Epochs to wait for a better validation loss. */
  patience: number;
  /** How much lower than the best it must be to count; 0 unless told. */
  minDelta?: number;
}

/**
 * Keeps the weights of the epoch with the lowest validation loss.
 *
 * Lecture §9: early stopping. Test data has no say in it: it would no longer
 * be unseen.
 */
export class BestWeights {
  private readonly net: Network;
  private readonly patience: number;
  private readonly minDelta: number;
  private lowest = Number.POSITIVE_INFINITY;
  private waited = 0;
  private copies: [live: NDArray, copy: NDArray][] = [];

  /**
   * @throws {RangeError} when patience is not a whole number from 1 up, or
   *   minDelta not a finite number from 0 up.
   */
  constructor(net: Network, { patience, minDelta = 0 }: EarlyStopping) {
    if (!(Number.isInteger(patience) && patience >= 1)) {
      throw new RangeError(
        `earlyStopping expects its patience, in epochs, from 1 up, got ` +
          `${patience}: try { patience: 5 }.`,
      );
    }
    if (!(Number.isFinite(minDelta) && minDelta >= 0)) {
      throw new RangeError(
        "earlyStopping expects minDelta, by how much the loss has to fall, " +
          `as a number from 0 up, got ${minDelta}: try 0, or leave it out.`,
      );
    }
    this.net = net;
    this.patience = patience;
    this.minDelta = minDelta;
  }

  /** Takes note of an epoch; true when the patience is at its end. */
  isOver(validationLoss: number): boolean {
    if (validationLoss < this.lowest - this.minDelta) {
      this.lowest = validationLoss;
      this.waited = 0;
      this.copies = copiesOf(this.net);
    } else {
      this.waited += 1;
    }
    return this.waited >= this.patience;
  }

  /** Puts the best weights back into the network, if there are any yet. */
  restore(): void {
    for (const [live, copy] of this.copies) live.data.set(copy.data);
  }
}

/** All arrays of a network, running statistics too, with a copy of each. */
function copiesOf({ params, state }: Network): [NDArray, NDArray][] {
  const all = [...Object.values(params), ...Object.values(state ?? {})];
  return all.map((live) => [live, live.astype(live.dtype)]);
}
