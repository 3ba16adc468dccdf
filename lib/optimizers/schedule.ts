/**
 * A learning rate that changes as training goes on: from the number of epochs
 * behind it (0 in the first epoch) to a factor on the first learning rate.
 */
export type Schedule = (epoch: number) => number;
