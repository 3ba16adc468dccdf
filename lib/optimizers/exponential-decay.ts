import { expectSettings } from "./expect-settings.ts";
import type { Schedule } from "./schedule.ts";

/**
 * The factor rate^epoch: each epoch has `rate` times the step of the last one.
 *
 * PyTorch calls it `ExponentialLR`, and the rate `gamma`.
 *
 * @throws {RangeError} when the rate is not above 0.
 */
export function exponentialDecay({ rate }: { rate: number }): Schedule {
  expectSettings("exponentialDecay", { rate });
  return (epoch) => rate ** epoch;
}
