import type { Schedule } from "./schedule.ts";

/**
 * The factor rate^epoch: each epoch has `rate` times the step of the last one.
 *
 * PyTorch calls it `ExponentialLR`, and the rate `gamma`.
 */
export function exponentialDecay({ rate }: { rate: number }): Schedule {
  return (epoch) => rate ** epoch;
}
