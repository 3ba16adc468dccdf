import { expectSettings } from "./expect-settings.ts";
import type { Schedule } from "./schedule.ts";

/**
 * Stairs: the factor factor^⌊epoch / every⌋, with `every` epochs on each.
 *
 * PyTorch calls it `StepLR`, with `step_size` and `gamma`. Lecture §9.4.
 *
 * @throws {RangeError} when `every` is not a whole number from 1 up, or
 *   `factor` is not above 0.
 */
export function stepDecay({
  every,
  factor,
}: {
  every: number;
  factor: number;
}): Schedule {
  expectSettings("stepDecay", { every, factor });
  return (epoch) => factor ** Math.floor(epoch / every);
}
