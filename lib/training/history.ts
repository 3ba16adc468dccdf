/** How well a network does on one set of data. */
export interface Score {
  /** Mean loss, with the penalty on the weights if there is one. */
  loss: number;
  /** Share of right answers, from 0 to 1; absent in regression. */
  accuracy?: number;
}

/** The scores after one epoch, on the training data and the validation data. */
export interface EpochRecord extends Score {
  /** 1 after the first pass over the training data. */
  epoch: number;
  /** The scores on the validation data, if there are any. */
  validation?: Score;
}

/** Training, epoch by epoch. */
export type History = readonly EpochRecord[];
