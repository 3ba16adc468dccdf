import type { Schedule } from "./schedule.ts";

/**
 * Stairs: the factor factor^⌊epoch / every⌋, with `every` epochs on each.
 *
 * PyTorch calls it `StepLR`, with `step_size` and `gamma`. Lecture §9.4.
 *
 * @throws {RangeError} when `every` is not a whole number from 1 up.
 */
export function stepDecay({
  every,
  factor,
}: {
  every: number;
  factor: number;
}): Schedule {
  if (!(Number.isInteger(every) && every > 0)) {
    throw new RangeError(
      `stepDecay expects every, in epochs, from 1 up, got ${every}.`,
    );
  }
  return (epoch) => factor ** Math.floor(epoch / every);
}
